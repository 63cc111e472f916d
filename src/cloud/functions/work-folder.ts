import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A folder of a function's process alone: its code, its home and its temporary files. */
export interface WorkFolder {
  readonly root: string
  readonly code: string
  readonly home: string
  remove(): void
}

/**
 * @param files text by name
 * @param uid whose it is
 */
export function workFolder(files: Readonly<Record<string, string>>, uid: number | undefined): WorkFolder {
  const root = path.join(os.tmpdir(), `plumbline-function-${randomBytes(8).toString('hex')}`)
  const [code, home] = [path.join(root, 'code'), path.join(root, 'home')]
  const own = (at: string) => {
    if (uid !== undefined) chownSync(at, uid, uid)
  }
  for (const folder of [root, code, home]) {
    mkdirSync(folder, { mode: 0o700 })
    own(folder)
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(code, name)
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
    writeFileSync(file, text, { mode: 0o644 })
  }
  // As in AWS Lambda, functions find the AWS SDK without bringing it.
  const packages = packagesFolder()
  if (packages !== undefined && files.node_modules === undefined) symlinkSync(packages, path.join(code, 'node_modules'))
  return { root, code, home, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }) }
}

/** The `node_modules` that has the AWS SDK. */
function packagesFolder(): string | undefined {
  const found = fileURLToPath(import.meta.resolve('@aws-sdk/client-config-service'))
  const end = found.indexOf(`${path.sep}node_modules${path.sep}`)
  return end < 0 ? undefined : found.slice(0, end + `${path.sep}node_modules`.length)
}
