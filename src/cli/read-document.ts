import { readFileSync, statSync } from 'node:fs'
import { parse } from 'yaml'
import { usageError } from './command-error.ts'

const STDIN = 0
const MOST_BYTES = 16 * 1024 * 1024
/** A document whose aliases of aliases grow beyond this is refused; warnings are for who writes YAML by hand. */
const OPTIONS = { maxAliasCount: 100, logLevel: 'error' } as const

/**
 * The document of a JSON or YAML file, or of stdin for `-`.
 * @throws CommandError when it cannot be read or is neither
 */
export function readDocument(file: string): unknown {
  return documentOf(readText(file), file)
}

/** The document of a text; `file` is where it is from. @throws CommandError when it is neither JSON nor YAML */
export function documentOf(text: string, file: string): unknown {
  try {
    const value = /^\s*[{[]/.test(text) ? JSON.parse(text) : parse(text, OPTIONS)
    // What holds itself, or is too deep to be written again, is found here.
    return JSON.parse(JSON.stringify(value))
  } catch (error) {
    throw usageError(`${file} is neither JSON nor YAML: ${(error as Error).message}`)
  }
}

/** The text of a file, or of stdin for `-`. @throws CommandError when it cannot be read, or is too large */
export function readText(file: string): string {
  try {
    if (file === '-') return readFileSync(STDIN, 'utf8')
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file, 'utf8')
  } catch (error) {
    throw usageError(`${file} cannot be read: ${(error as Error).message}`)
  }
  throw usageError(`${file} cannot be read: it is larger than ${MOST_BYTES} bytes`)
}
