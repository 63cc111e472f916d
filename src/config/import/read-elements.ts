import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FileProblem } from './file-problem.ts'
import { jsonElements, MalformedJson } from './json-elements.ts'

/** A configuration item larger than this is not imported (bytes of its JSON). */
const MAX_ELEMENT_BYTES = 16 * 1024 * 1024

/**
 * The elements of a list in a file, gzipped or not, read as a stream.
 * @throws FileProblem
 */
export async function* readElements(
  open: () => Promise<Readable>,
  member: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string, void> {
  const stop = new AbortController()
  try {
    yield* jsonElements(plainBytes(await open(), onBytes, stop.signal), member, MAX_ELEMENT_BYTES)
  } catch (cause) {
    throw problemOf(cause)
  } finally {
    stop.abort()
  }
}

async function* plainBytes(
  stream: Readable,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const chunks = counted(stream, onBytes)
  const head = await headOf(chunks)
  const all = Readable.from(following(head, chunks), { objectMode: false })
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  // The pipeline's failure is that of `gunzip`, which is read here.
  pipeline(all, gunzip, { signal }).catch(() => undefined)
  yield* gunzip
}

async function* counted(stream: Readable, onBytes: (bytes: number) => void): AsyncGenerator<Buffer, void> {
  for await (const chunk of stream) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** At least the two bytes that tell gzip, unless there are fewer. */
async function headOf(chunks: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (head.length < 2) {
    const { value, done } = await chunks.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  return head
}

async function* following(head: Buffer, rest: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer, void> {
  if (head.length > 0) yield head
  yield* rest
}

function problemOf(cause: unknown): FileProblem {
  const { code, message } = cause as { code?: unknown; message?: string }
  if (cause instanceof MalformedJson)
    return new FileProblem(`The file is not as expected: ${message}`, { passing: false, cause })
  if (String(code).startsWith('Z_')) {
    return new FileProblem(`The file is cut off or damaged: ${message}`, { passing: false, cause })
  }
  return new FileProblem(`The file could not be read: ${message}`, { passing: true, cause })
}
