import {
  type CollectionTag,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  Parser,
  type ScalarTag,
  type Tags,
} from 'yaml'
import { checkDepth } from './check-depth.ts'
import type { MapNode, Node } from './node.ts'
import { fromShortForm } from './short-form.ts'
import { type Position, TemplateError } from './template-error.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (bytes) */
export const MAX_TEMPLATE_BYTES = 1_048_576

/** Types of YAML 1.1 that CloudFormation does not know: dates, for one, are texts to it. */
const UNKNOWN_TYPES = ['binary', 'omap', 'pairs', 'set', 'timestamp', 'merge'].map((t) => `tag:yaml.org,2002:${t}`)

/**
 * Reads the text of a template: JSON when it begins with a brace, else YAML 1.1.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 * @throws TemplateError when it is no map, not well-formed, too large or too deep, or has aliases or nulls
 */
export function parseText(text: string): MapNode {
  if (Buffer.byteLength(text) > MAX_TEMPLATE_BYTES) {
    throw new TemplateError(
      `Template may not exceed ${MAX_TEMPLATE_BYTES} bytes in size, it has ${Buffer.byteLength(text)}.`,
    )
  }
  const format = text.trimStart().startsWith('{') ? 'JSON' : 'YAML'
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const malformed = (offset: number): never => {
    const { line, column } = at(offset)
    throw new TemplateError(`Template format error: ${format} not well-formed. (line ${line}, column ${column})`, {
      line,
      column,
    })
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  checkDepth(tokens, at)
  if (format === 'JSON') checkJson(text, malformed)
  const documents = [...new Composer(optionsOf(format)).compose(tokens, true, text.length)] as Document.Parsed[]
  const [document, another] = documents
  if (document === undefined) throw new TemplateError('Template format error: unsupported structure.')
  for (const { errors } of documents) if (errors[0] !== undefined) malformed(errors[0].pos[0])
  if (another !== undefined) malformed(another.range[0])
  const { contents } = document
  if (!isMap(contents))
    throw new TemplateError('Template format error: unsupported structure.', at(contents?.range?.[0] ?? 0))
  return nodeOf(contents as ParsedNode, '', { at, malformed }) as MapNode
}

function optionsOf(format: 'JSON' | 'YAML') {
  const common = { uniqueKeys: false, logLevel: 'silent', strict: true } as const
  if (format === 'JSON') return { ...common, version: '1.2', schema: 'json' } as const
  const known = (tags: Tags): Tags =>
    tags
      .filter((tag) => typeof tag === 'string' || !UNKNOWN_TYPES.includes(tag.tag))
      .map((tag) => (typeof tag !== 'string' && isScalarTag(tag) && tag.tag === BOOLEAN ? withoutLetters(tag) : tag))
  return { ...common, version: '1.1', schema: 'yaml-1.1', merge: false, customTags: known } as const
}

const BOOLEAN = 'tag:yaml.org,2002:bool'

function isScalarTag(tag: ScalarTag | CollectionTag): tag is ScalarTag {
  return !('collection' in tag) || tag.collection === undefined
}

/** `y` and `n` are texts to CloudFormation, `yes` and `no` booleans. */
function withoutLetters(tag: ScalarTag): ScalarTag {
  const test = tag.test?.test('yes')
    ? /^(?:[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/
    : /^(?:[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/
  return { ...tag, test }
}

/** What JSON does not allow and YAML's braces do. */
function checkJson(text: string, malformed: (offset: number) => never): void {
  try {
    JSON.parse(text)
  } catch (error) {
    malformed(Number(/at position (\d+)/.exec((error as Error).message)?.[1] ?? text.length))
  }
}

interface Reading {
  at(offset: number): Position
  malformed(offset: number): never
}

function nodeOf(parsed: ParsedNode | null | undefined, path: string, reading: Reading): Node {
  const at = reading.at(parsed?.range[0] ?? 0)
  if (isAlias(parsed))
    throw new TemplateError('Template error: YAML aliases are not allowed in CloudFormation templates', at)
  const node = untagged(parsed, path, at, reading)
  const tag = parsed?.tag
  if (tag === undefined || /^tag:yaml\.org,2002:(str|int|float|bool|map|seq)$/.test(tag)) return node
  if (tag.startsWith('!')) return fromShortForm(tag.slice(1), node)
  throw new TemplateError(`Template format error: unsupported YAML type ${tag}.`, at)
}

function untagged(parsed: ParsedNode | null | undefined, path: string, at: Position, reading: Reading): Node {
  if (isMap(parsed)) {
    const entries = new Map<string, Node>()
    for (const { key, value } of parsed.items) {
      const name = keyOf(key as ParsedNode, reading)
      if (entries.has(name)) reading.malformed((key as ParsedNode).range[0])
      entries.set(name, nodeOf(value as ParsedNode | null, `${path}/${name}`, reading))
    }
    return { kind: 'map', entries, at }
  }
  if (isSeq(parsed)) {
    return {
      kind: 'list',
      items: parsed.items.map((item, i) => nodeOf(item as ParsedNode, `${path}/${i}`, reading)),
      at,
    }
  }
  const value = isScalar(parsed) ? parsed.value : null
  // A number that a double cannot hold stays the text that it was: ids of accounts are such numbers.
  if (isScalar(parsed) && typeof value === 'number' && !Number.isFinite(value))
    return { kind: 'scalar', value: parsed.source!, at }
  if (isScalar(parsed) && Number.isInteger(value) && !Number.isSafeInteger(value))
    return { kind: 'scalar', value: parsed.source!, at }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', value, at }
  throw new TemplateError(`[${path || '/'}] 'null' values are not allowed in templates`, at)
}

/** Keys are the texts that stand there, but for the booleans: what a key says must be what a reference to it says. */
function keyOf(key: ParsedNode | null, { at, malformed }: Reading): string {
  if (isAlias(key)) {
    throw new TemplateError(
      'Template error: YAML aliases are not allowed in CloudFormation templates',
      at(key.range[0]),
    )
  }
  if (!isScalar(key)) return malformed(key?.range[0] ?? 0)
  return typeof key.value === 'boolean' ? String(key.value) : (key.source ?? String(key.value))
}
