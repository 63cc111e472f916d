import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml'
import { jsonDepth } from '../lib/json-depth.ts'
import type { Position } from './ast.ts'
import { MAX_DOCUMENT_DEPTH } from './limits.ts'
import { readJson } from './read-json.ts'
import { float, mapOf, type Value } from './value.ts'

/** The text is neither JSON nor YAML, or not as a document of Guard may be. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
}

/**
 * How scalars without quotes are read. Guard's two commands differ: `validate` takes `True`, `0x10` and nothing at all for texts,
 * and `010` for a number; `test` reads them as YAML 1.2 does.
 */
export type Dialect = 'validate' | 'test'

export interface ReadDocument {
  readonly value: Value
  /** Where the value of a path (`/Resources/Bucket`), or the last on the way that is there, stands in the text. */
  locate(path: string): Position
}

/**
 * A document as Guard reads it: JSON, or YAML, in which short forms of CloudFormation's functions (`!Ref Name`) stand for the long
 * ones and other tags for nothing, aliases are not allowed, and dates are texts.
 * @throws DocumentError
 */
export function readDocument(text: string, dialect: Dialect): ReadDocument {
  const json = /^\s*[[{]/.test(text) ? asJson(text) : undefined
  if (json !== undefined) {
    // Where things stand is asked for by few.
    let parsed: Parsed | undefined
    const locate = (path: string) => {
      parsed ??= parsedYaml(text)
      return located(parsed, path)
    }
    return { value: json.value, locate }
  }
  checkYamlDepth(text)
  const parsed = parsedYaml(text)
  if (parsed.error !== undefined) throw new DocumentError(parsed.error)
  return { value: toValue(parsed.contents, dialect, 0), locate: (path) => located(parsed, path) }
}

interface Parsed {
  readonly contents: Node | null
  readonly lines: LineCounter
  readonly error: string | undefined
}

function parsedYaml(text: string): Parsed {
  const lines = new LineCounter()
  const options = { schema: 'failsafe', lineCounter: lines, logLevel: 'silent', uniqueKeys: false } as const
  const { contents, errors } = parseDocument(text, options)
  return { contents, lines, error: errors[0]?.message.split('\n')[0] }
}

/** Nothing when it is no JSON: braces may begin YAML, too. */
function asJson(text: string): { readonly value: Value } | undefined {
  if (jsonDepth(text) > MAX_DOCUMENT_DEPTH) throw tooDeep()
  try {
    return { value: readJson(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function tooDeep(): DocumentError {
  return new DocumentError(`the document is nested more than ${MAX_DOCUMENT_DEPTH} levels deep`)
}

/** The parser of YAML recurses, so that what is too deep is refused before: by brackets, by columns, and by marks of items and keys. */
function checkYamlDepth(text: string): void {
  if (jsonDepth(text) > MAX_DOCUMENT_DEPTH) throw tooDeep()
  const columns: number[] = []
  for (const [indent] of text.matchAll(/^[ ]*(?:[-?][ ]+)*(?=\S)/gm)) {
    while (columns.length > 0 && columns.at(-1)! >= indent.length) columns.pop()
    columns.push(indent.length)
    const marks = indent.replaceAll(' ', '').length
    if (columns.length + marks > 2 * MAX_DOCUMENT_DEPTH) throw tooDeep()
  }
}

function toValue(node: Node | null | undefined, dialect: Dialect, depth: number): Value {
  if (depth > MAX_DOCUMENT_DEPTH) throw tooDeep()
  const untagged = contentOf(node, dialect, depth)
  const name = node?.tag === undefined ? undefined : functionOf(node.tag)
  return name === undefined ? untagged : mapOf([[name, untagged]])
}

function contentOf(node: Node | null | undefined, dialect: Dialect, depth: number): Value {
  if (node === null || node === undefined) return dialect === 'test' ? null : ''
  if (isMap<Node, Node | null>(node)) {
    return mapOf(node.items.map(({ key, value }) => [keyOf(key), toValue(value, dialect, depth + 1)]))
  }
  if (isSeq<Node | null>(node)) return node.items.map((item) => toValue(item, dialect, depth + 1))
  if (!isScalar(node)) throw new DocumentError('aliases are not supported')
  return scalarOf(node, dialect)
}

function keyOf(key: Node): string {
  if (!isScalar(key)) throw new DocumentError('a key of a map must be a string')
  return String(key.value ?? '')
}

function scalarOf(node: Scalar, dialect: Dialect): Value {
  const text = String(node.value ?? '')
  if (node.type !== 'PLAIN' || node.tag !== undefined) return text
  return dialect === 'test' ? coreScalar(text) : plainScalar(text)
}

const FLOAT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/
const INT64 = 2n ** 63n

function plainScalar(text: string): Value {
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null
  if (text === 'true' || text === 'false') return text === 'true'
  return numberOf(text) ?? text
}

/** https://yaml.org/spec/1.2.2/#1032-tag-resolution */
function coreScalar(text: string): Value {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return text.toLowerCase() === 'true'
  if (/^[-+]?0[0-9]/.test(text)) return text
  const other = /^([-+]?)(0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+)$/.exec(text)
  if (other !== null) return Number(other[2]) * (other[1] === '-' ? -1 : 1)
  return numberOf(text) ?? text
}

function numberOf(text: string): Value | undefined {
  if (/^[-+]?\d{1,25}$/.test(text)) {
    const exact = BigInt(text.replace('+', ''))
    return exact < INT64 && exact >= -INT64 ? Number(exact) : float(Number(text))
  }
  return FLOAT.test(text) && Number.isFinite(Number(text)) ? float(Number(text)) : undefined
}

/** What Guard takes for short forms; other tags say nothing to it. */
const SHORT_FORMS = new Set(
  [
    'And Base64 Contains EachMemberEquals EachMemberIn Equals FindInMap GetAZs GetAtt If ImportValue Join Not Or',
    'RefAll Select Split Sub ToJsonString Transform ValueOf',
  ].flatMap((names) => names.split(' ')),
)

function functionOf(tag: string): string | undefined {
  if (tag === '!Ref' || tag === '!Condition') return tag.slice(1)
  return tag.startsWith('!') && SHORT_FORMS.has(tag.slice(1)) ? `Fn::${tag.slice(1)}` : undefined
}

function located({ contents, lines }: Parsed, path: string): Position {
  let at = contents
  let offset = contents?.range?.[0] ?? 0
  for (const key of path.split('/').slice(1)) {
    const next = childOf(at, key)
    if (next === undefined) break
    at = next.value
    offset = next.offset
  }
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

function childOf(node: Node | null, key: string): { readonly value: Node | null; readonly offset: number } | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key)
    return pair === undefined ? undefined : { value: pair.value, offset: pair.key.range?.[0] ?? 0 }
  }
  if (!isSeq<Node | null>(node)) return undefined
  const item = node.items[Number(key)]
  return item === undefined ? undefined : { value: item, offset: item?.range?.[0] ?? 0 }
}
