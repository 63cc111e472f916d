import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, constants, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

const KEY_BYTES = 32

/**
 * The key under which secrets in the database are sealed: 32 bytes as base64 in a file of its owner only, made when it is not there.
 * It stands outside the database, so that a stolen database reveals no secret.
 *
 * @throws Error when the file is no key
 */
export function readKeyFile(file: string): Buffer {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  try {
    // Exclusive: of two processes that start together one makes the key and the other reads it.
    const made = openSync(file, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
    writeSync(made, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
    fsyncSync(made)
    closeSync(made)
    chmodSync(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const opened = openSync(file, 'r')
  try {
    return keyOf(readFileSync(opened, 'utf8'), file)
  } finally {
    closeSync(opened)
  }
}

function keyOf(text: string, file: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`${file} is no key file: it must hold ${KEY_BYTES} bytes as base64.`)
  return key
}
