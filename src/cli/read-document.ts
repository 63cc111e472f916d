import { readFileSync, statSync } from 'node:fs'
import { parse } from 'yaml'
import { usageError } from './command-error.ts'

const STDIN = 0
const MOST_BYTES = 16 * 1024 * 1024
/** What a few aliases of aliases may grow to; a document that needs more is refused. */
const MOST_ALIASES = 100

/**
 * The document of a JSON or YAML file, or of stdin for `-`.
 * @throws CommandError when it cannot be read or is neither
 */
export function readDocument(file: string): unknown {
  const text = readText(file)
  try {
    return /^\s*[{[]/.test(text) ? JSON.parse(text) : parse(text, { maxAliasCount: MOST_ALIASES })
  } catch (error) {
    throw usageError(`${file} is neither JSON nor YAML: ${(error as Error).message}`)
  }
}

function readText(file: string): string {
  try {
    if (file === '-') return readFileSync(STDIN, 'utf8')
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file, 'utf8')
  } catch (error) {
    throw usageError(`${file} cannot be read: ${(error as Error).message}`)
  }
  throw usageError(`${file} cannot be read: it is larger than ${MOST_BYTES} bytes`)
}
