import { readFileSync } from 'node:fs'
import { usageError } from './command-error.ts'

const STDIN = 0

/** A policy document: of a file, of stdin for `-`, or the JSON itself. @throws CommandError when it is none */
export function readPolicy(given: string | undefined): object | undefined {
  if (given === undefined) return undefined
  const text = given.trimStart().startsWith('{') ? given : readText(given)
  try {
    const policy = JSON.parse(text)
    if (typeof policy === 'object' && policy !== null && !Array.isArray(policy)) return policy
  } catch (error) {
    throw usageError(`--policy is no JSON: ${(error as Error).message}`)
  }
  throw usageError('--policy must be a JSON object')
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? STDIN : file, 'utf8')
  } catch (error) {
    throw usageError(`--policy cannot be read: ${(error as Error).message}`)
  }
}
