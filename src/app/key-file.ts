import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

const KEY_BYTES = 32

/**
 * The key under which secrets in the database are sealed: 32 bytes as base64 in a file of its owner only, made when it is not there.
 * It stands outside the database, so that a stolen database reveals no secret.
 *
 * @throws Error when the file is no key
 */
export function readKeyFile(file: string): Buffer {
  if (!existsSync(file)) makeKeyFile(file)
  const opened = openSync(file, 'r')
  try {
    return keyOf(readFileSync(opened, 'utf8'), file)
  } finally {
    closeSync(opened)
  }
}

function makeKeyFile(file: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const made = `${file}.${process.pid}.new`
  try {
    writeKey(made)
    // A link appears whole, and only where there is none: of two processes that start together one makes the key, and both read it.
    linkSync(made, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(made, { force: true })
  }
}

function writeKey(file: string): void {
  const opened = openSync(file, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o600)
  try {
    writeSync(opened, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function keyOf(text: string, file: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`${file} is no key file: it must hold ${KEY_BYTES} bytes as base64.`)
  return key
}
