import { bounded } from './bounded.ts'
import { eachString } from './guard-function.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Percent encoding. What is no code stays as it is; a text whose bytes are no UTF-8 is left out. */
export const urlDecode = eachString('url_decode', (text, context) => {
  const bytes = Buffer.from(text, 'utf8')
  const decoded = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] === 0x25 ? /^[0-9a-fA-F]{2}$/.exec(bytes.toString('latin1', at + 1, at + 3)) : null
    decoded[length] = code === null ? bytes[at]! : Number.parseInt(code[0], 16)
    length += 1
    if (code !== null) at += 2
  }
  try {
    return bounded('url_decode', UTF8.decode(decoded.subarray(0, length)), context)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
})
