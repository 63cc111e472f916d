/**
 * Takes the elements of one list out of a JSON document of any size, one after the other, without holding the document.
 * What surrounds the list is passed over: only its brackets and strings are checked, but to the very end, so that a
 * document that was cut off is always noticed. Over the length of a small file because it is one state machine.
 */

/** The text is not the JSON that was expected, or ends too early. */
export class MalformedJson extends Error {}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d]
/** Beyond this nesting it is nobody's document. */
const MAX_DEPTH = 200
const MAX_KEY = 1_024
/** Of the list: inside the document's object and the list itself. */
const LIST_DEPTH = 2

/**
 * The objects in the list that the document's object has as `member`, as JSON texts.
 * @param maxBytes of one element
 * @throws MalformedJson
 */
export async function* jsonElements(
  chunks: AsyncIterable<Uint8Array>,
  member: string,
  maxBytes: number,
): AsyncGenerator<string, void> {
  const splitter = new Splitter(member, maxBytes)
  for await (const chunk of chunks) yield* splitter.push(chunk)
  splitter.end()
}

class Splitter {
  readonly #member: string
  readonly #maxBytes: number
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  /** The bracket that closes each open one. */
  readonly #open: number[] = []
  #inString = false
  #escaped = false
  #begun = false
  #closed = false
  #found = false
  #inList = false
  #needsComma = false
  /** At the top: a string that comes now is a key. */
  #expectsKey = false
  #key: number[] | undefined
  #lastKey = ''
  /** Pieces of the element that began in an earlier chunk. */
  #pieces: Uint8Array[] = []
  #size = 0
  #inElement = false
  #first = true

  constructor(member: string, maxBytes: number) {
    this.#member = member
    this.#maxBytes = maxBytes
  }

  *push(chunk: Uint8Array): Generator<string, void> {
    let start = 0
    let i = this.#first ? byteOrderMark(chunk) : 0
    if (chunk.length > 0) this.#first = false
    for (; i < chunk.length; i += 1) {
      const byte = chunk[i]!
      if (this.#inString) {
        this.#stringByte(byte)
        continue
      }
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue
      if (this.#closed) throw new MalformedJson('something follows the document')
      if (!this.#begun && byte !== OPEN_BRACE) throw new MalformedJson('it is no JSON object')
      const inList = this.#inList && this.#open.length === LIST_DEPTH
      if (inList && byte !== CLOSE_BRACKET) {
        if (byte === COMMA) {
          if (!this.#needsComma) throw new MalformedJson(`an element of ${this.#member} is missing`)
          this.#needsComma = false
          continue
        }
        if (byte !== OPEN_BRACE || this.#needsComma)
          throw new MalformedJson(`${this.#member} holds something that is no object`)
        this.#inElement = true
        start = i
      }
      this.#plainByte(byte)
      if (this.#inElement && this.#open.length === LIST_DEPTH) {
        yield this.#element(chunk.subarray(start, i + 1))
        this.#inElement = false
        this.#needsComma = true
      }
    }
    if (this.#inElement) this.#keep(chunk.subarray(start))
  }

  end(): void {
    if (!this.#closed) throw new MalformedJson(this.#begun ? 'it ends in the middle' : 'it is empty')
    if (!this.#found) throw new MalformedJson(`it has no ${this.#member}`)
  }

  #stringByte(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === BACKSLASH) this.#escaped = true
    else if (byte === QUOTE) {
      this.#inString = false
      if (this.#key !== undefined) this.#endKey(this.#key)
      return
    }
    if (this.#key !== undefined && this.#key.push(byte) > MAX_KEY) throw new MalformedJson('a key is too long')
  }

  #plainByte(byte: number): void {
    switch (byte) {
      case QUOTE:
        this.#inString = true
        if (this.#expectsKey && this.#open.length === 1) this.#key = []
        return
      case OPEN_BRACE:
      case OPEN_BRACKET:
        this.#openBracket(byte)
        return
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        this.#closeBracket(byte)
        return
      case COLON:
        if (this.#open.length === 1) this.#expectsKey = false
        return
      case COMMA:
        if (this.#open.length === 1) this.#expectsKey = true
    }
  }

  #openBracket(byte: number): void {
    if (this.#open.length === MAX_DEPTH) throw new MalformedJson('it is nested too deep')
    if (!this.#begun) {
      this.#begun = true
      this.#expectsKey = true
    } else if (this.#open.length === 1 && this.#lastKey === this.#member) {
      if (byte !== OPEN_BRACKET) throw new MalformedJson(`${this.#member} is no list`)
      this.#found = true
      this.#inList = true
      this.#needsComma = false
    }
    this.#open.push(byte === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET)
  }

  #closeBracket(byte: number): void {
    if (this.#open.pop() !== byte) throw new MalformedJson('its brackets do not match')
    if (this.#open.length === 1) {
      this.#inList = false
      this.#lastKey = ''
    }
    if (this.#open.length === 0) this.#closed = true
  }

  #endKey(bytes: number[]): void {
    this.#key = undefined
    this.#lastKey = JSON.parse(`"${this.#text(Uint8Array.from(bytes))}"`)
  }

  #keep(piece: Uint8Array): void {
    this.#size += piece.length
    if (this.#size > this.#maxBytes) {
      throw new MalformedJson(`an element of ${this.#member} is larger than ${this.#maxBytes} bytes`)
    }
    this.#pieces.push(piece)
  }

  #element(last: Uint8Array): string {
    this.#keep(last)
    const text = this.#text(this.#pieces.length === 1 ? last : Buffer.concat(this.#pieces))
    this.#pieces = []
    this.#size = 0
    return text
  }

  #text(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes)
    } catch (cause) {
      throw new MalformedJson('it is not UTF-8', { cause })
    }
  }
}

function byteOrderMark(chunk: Uint8Array): number {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
}
