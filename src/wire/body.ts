import type { IncomingMessage } from 'node:http'

/** AWS's limit for Config and Systems Manager. */
export const MOST_BODY_BYTES = 1024 * 1024

/** The bodies that all requests being read may hold together. */
const MOST_BUFFERED_BYTES = 128 * 1024 * 1024

export type BodyRead =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  /** Larger than a body may be; the rest was not read. */
  | { readonly kind: 'too large' }
  /** The process holds as many unfinished bodies as it may. */
  | { readonly kind: 'busy' }
  /** The client went away before the end. */
  | { readonly kind: 'aborted' }

/** Reads bodies of at most 1 MiB, and all of them together within a bound. */
export function createBodyReader() {
  let buffered = 0

  return function read(request: IncomingMessage): Promise<BodyRead> {
    if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) return Promise.resolve({ kind: 'too large' })
    const chunks: Buffer[] = []
    let length = 0
    return new Promise((resolve) => {
      const end = (result: BodyRead) => {
        request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose)
        // Whatever still arrives is dropped, and a late error of the socket has nobody to tell.
        request.on('error', () => {})
        buffered -= length
        resolve(result)
      }
      const onData = (chunk: Buffer) => {
        length += chunk.length
        buffered += chunk.length
        chunks.push(chunk)
        if (length > MOST_BODY_BYTES) {
          request.pause()
          end({ kind: 'too large' })
        } else if (buffered > MOST_BUFFERED_BYTES) {
          request.pause()
          end({ kind: 'busy' })
        }
      }
      const onEnd = () => end({ kind: 'body', bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length) })
      const onClose = () => end({ kind: 'aborted' })
      request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose)
    })
  }
}
