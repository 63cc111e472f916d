/** Writes a generated file, or with `--check` on the command line says that the committed one is stale and exits 1. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

export function writeGenerated(file: string, text: string): void {
  const target = path.join(root, file)
  const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined
  if (before === text) return
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run the script that generates it, named in its first line.`)
    process.exitCode = 1
    return
  }
  writeFileSync(target, text)
  console.log(`${file} written.`)
}
