/**
 * Arrays in PostgreSQL's binary format. `pg` sends arrays as text, which escapes each quote of each document and writes
 * bytes as hex; for bulk writes this is the faster way. A `Buffer` is sent as it is, so the result is bound like any value.
 */

const BYTEA = 17
const TEXT = 25

/** Binds to `text[]` only (`$1::text[]`), for bulk writes of documents; bytes are UTF-8. */
export function textArray(values: readonly (string | Uint8Array | null)[]): Buffer {
  return encode(TEXT, values)
}

/** Binds to `bytea[]` only. Arrays of buffers are bound so by themselves. */
export function byteaArray(values: readonly (Uint8Array | null)[]): Buffer {
  return encode(BYTEA, values)
}

/** Dimensions, whether there are nulls, the elements' type, length and lower bound, then each with its length before it. */
function encode(type: number, values: readonly (string | Uint8Array | null)[]): Buffer {
  const header = values.length === 0 ? 12 : 20
  let size = header
  for (const value of values) size += 4 + (value === null ? 0 : Buffer.byteLength(value))
  const array = Buffer.allocUnsafe(size)
  array.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  array.writeInt32BE(values.includes(null) ? 1 : 0, 4)
  array.writeInt32BE(type, 8)
  if (values.length === 0) return array
  array.writeInt32BE(values.length, 12)
  array.writeInt32BE(1, 16)
  let offset = header
  for (const value of values) {
    if (value === null) {
      offset = array.writeInt32BE(-1, offset)
      continue
    }
    const start = offset + 4
    if (typeof value === 'string') offset = start + array.write(value, start)
    else {
      array.set(value, start)
      offset = start + value.length
    }
    array.writeInt32BE(offset - start, start - 4)
  }
  return array
}
