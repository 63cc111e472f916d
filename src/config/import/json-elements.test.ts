import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonElements, MalformedJson } from './json-elements.ts'

async function* chunked(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function split(text: string | Uint8Array, size: number, maxBytes = 1000): Promise<unknown[]> {
  const found: unknown[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for await (const element of jsonElements(chunked(bytes, size), 'items', maxBytes)) found.push(JSON.parse(element))
  return found
}

const good: Record<string, { text: string; expect: unknown[] }> = {
  'an empty list': { text: '{"items":[]}', expect: [] },
  'some elements': { text: '{"items":[{"a":1},{"b":[{"c":2}]}]}', expect: [{ a: 1 }, { b: [{ c: 2 }] }] },
  'white space everywhere': { text: ' {\n"items"\t:\r\n[ {"a":1} , {"a":2} ] } \n', expect: [{ a: 1 }, { a: 2 }] },
  'brackets and quotes in strings': {
    text: '{"items":[{"a":"}]\\"{["},{"b":"\\\\"}]}',
    expect: [{ a: '}]"{[' }, { b: '\\' }],
  },
  'members before and after': {
    text: '{"x":{"items":[{"no":1}]},"y":[1,[2]],"items":[{"a":1}],"z":"items","w":[3]}',
    expect: [{ a: 1 }],
  },
  'a value that is the name': { text: '{"x":"items","y":[{"no":1}],"items":[{"a":1}]}', expect: [{ a: 1 }] },
  'an escaped key': { text: '{"it\\u0065ms":[{"a":1}]}', expect: [{ a: 1 }] },
  'letters beyond ASCII': { text: '{"é":"ü","items":[{"a":"日本語😀"}]}', expect: [{ a: '日本語😀' }] },
  'a byte order mark': { text: '\ufeff{"items":[{"a":1}]}', expect: [{ a: 1 }] },
}
for (const [name, { text, expect }] of Object.entries(good)) {
  test(`json elements: ${name}`, async () => {
    for (const size of [1000, 4]) assert.deepEqual(await split(text, size), expect)
    if (!text.startsWith('\ufeff')) assert.deepEqual(await split(text, 1), expect)
  })
}

const bad: Record<string, { text: string | Uint8Array; message: RegExp }> = {
  nothing: { text: '', message: /is empty/ },
  'a list': { text: '[{"a":1}]', message: /no JSON object/ },
  'cut off in an element': { text: '{"items":[{"a":1},{"b":', message: /ends in the middle/ },
  'cut off between elements': { text: '{"items":[{"a":1},', message: /ends in the middle/ },
  'cut off after the list': { text: '{"items":[{"a":1}]', message: /ends in the middle/ },
  'cut off in a string': { text: '{"items":[{"a":"', message: /ends in the middle/ },
  'something after the end': { text: '{"items":[]}{}', message: /follows/ },
  'no such member': { text: '{"other":[{"a":1}]}', message: /has no items/ },
  'the member is no list': { text: '{"items":{"a":1}}', message: /is no list/ },
  'an element that is no object': { text: '{"items":[1]}', message: /no object/ },
  'a missing comma': { text: '{"items":[{}{}]}', message: /no object/ },
  'a comma too many': { text: '{"items":[,{}]}', message: /missing/ },
  'brackets that do not match': { text: '{"items":[{"a":1]}', message: /do not match/ },
  'an element too large': { text: `{"items":[{"a":"${'x'.repeat(2000)}"}]}`, message: /larger than 1000 bytes/ },
  'nested too deep': { text: `{"items":[{"a":${'['.repeat(500)}`, message: /too deep/ },
  'a key too long': { text: `{"${'x'.repeat(5000)}`, message: /key is too long/ },
  'bytes that are no text': {
    text: Buffer.concat([Buffer.from('{"items":[{"a":"'), Buffer.from([0xff]), Buffer.from('"}]}')]),
    message: /UTF-8/,
  },
}
for (const [name, { text, message }] of Object.entries(bad)) {
  test(`json elements refuse ${name}`, async () => {
    for (const size of [1000, 1]) {
      await assert.rejects(split(text, size), (error) => error instanceof MalformedJson && message.test(error.message))
    }
  })
}
