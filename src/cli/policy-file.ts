import { readFileSync, statSync } from 'node:fs'
import { usageError } from './command-error.ts'

/** A module is 1 MB at most: the server says so of one that is a little larger. */
const MOST_BYTES = 16 * 1024 * 1024

/** The bytes of a policy.wasm. @throws CommandError when it cannot be read, or is no module */
export function policyFile(file: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    if (statSync(file).size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`)
    bytes = new Uint8Array(readFileSync(file))
  } catch (error) {
    throw usageError(`${file} cannot be read: ${(error as Error).message}`)
  }
  const isModule = Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('\0asm'))
  if (isModule) return bytes
  throw usageError(
    `${file} is no WebAssembly module: opa build -t wasm -e PACKAGE/RULE makes bundle.tar.gz, which holds it as /policy.wasm`,
  )
}
