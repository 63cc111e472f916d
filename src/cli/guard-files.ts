/** The files that commands of Guard are given: each a file, or a folder whose files of the right kinds are taken. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { GuardSource } from '../app/guard.ts'
import { CommandError, usageError } from './command-error.ts'
import { readText } from './read-document.ts'
import type { Reader } from './readers.ts'

export const RULES = ['.guard', '.ruleset']
export const DOCUMENTS = ['.yaml', '.yml', '.json', '.jsn', '.template']
const MOST_FILES = 10_000

/** Several names; commander joins those that one flag is given with commas. */
export const files: Reader<readonly string[]> = (text) => text.split(',').filter((name) => name !== '')

/**
 * The texts of files and of folders' files, in the order of their names.
 * @throws CommandError when one cannot be read, or a folder has none
 */
export function sourcesOf(names: readonly string[], kinds: readonly string[]): readonly GuardSource[] {
  return names.flatMap((name) => {
    const found = isFolder(name) ? filesIn(name, kinds) : [name]
    if (found.length === 0) throw usageError(`${name} holds no file with ${kinds.join(', ')}`)
    return found.map((file) => ({ name: file, text: readText(file) }))
  })
}

function isFolder(name: string): boolean {
  try {
    return name !== '-' && statSync(name).isDirectory()
  } catch (error) {
    throw usageError(`${name} cannot be read: ${(error as Error).message}`)
  }
}

function filesIn(folder: string, kinds: readonly string[]): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const found = all.filter((entry) => entry.isFile() && kinds.includes(path.extname(entry.name)))
  if (found.length > MOST_FILES) throw new CommandError(`${folder} holds more than ${MOST_FILES} files`)
  return found.map((entry) => path.join(entry.parentPath, entry.name)).sort()
}
