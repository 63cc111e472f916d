import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError, usageError } from './command-error.ts'

/**
 * The files of a function, by their names beside the one that has its handler.
 * @param handler `path/to/required_tags.py:lambda_handler`
 * @throws CommandError when one cannot be read, or stands elsewhere
 */
export function functionFiles(
  handler: string,
  include: readonly string[],
): { readonly handler: string; readonly files: Readonly<Record<string, string>> } {
  const colon = handler.lastIndexOf(':')
  if (colon < 1) throw usageError('--handler must be FILE:FUNCTION, as required_tags.py:lambda_handler')
  const file = path.resolve(handler.slice(0, colon))
  const files: Record<string, string> = {}
  for (const one of [file, ...include.map((name) => path.resolve(name))]) {
    const name = path.relative(path.dirname(file), one).split(path.sep).join('/')
    if (name.startsWith('../')) throw usageError(`${one} does not stand beside ${file} or beneath it`)
    files[name] = read(one)
  }
  return { handler: `${path.basename(file)}:${handler.slice(colon + 1)}`, files }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}
