/** What is written of a managed rule that is begun, as the formatter would have it. */

/** A rule as far as it is known before it is written. */
export interface BegunRule {
  readonly identifier: string
  readonly page: string
  readonly judges: 'items' | 'the account'
  readonly resourceTypes: readonly string[]
  readonly parameters: readonly {
    readonly name: string
    readonly type: string
    readonly default?: string
    readonly required: boolean
  }[]
  /** What it has to say, where that is known. */
  readonly check?: string
  readonly own?: boolean
}

const WIDTH = 120

/** How AWS's kinds of parameters are read, and a value of each. */
const KINDS: Readonly<Record<string, { reader: string; value: string }>> = {
  String: { reader: 'text', value: 'value' },
  int: { reader: 'integer', value: '1' },
  double: { reader: 'decimal', value: '1' },
  boolean: { reader: 'flag', value: 'true' },
  CSV: { reader: 'csv', value: 'value' },
  StringMap: { reader: 'map', value: 'key:value' },
}

export function ruleText(rule: BegunRule, unit: string): string {
  const { identifier, page, judges, resourceTypes, parameters, check, own } = rule
  const readers = parameters.map(({ type }) => kindOf(type).reader)
  const imports = [...new Set(['managedRule', ...readers])].sort()
  const members = [
    `identifier: '${identifier}',`,
    ...(judges === 'items' ? list('resourceTypes', '[', resourceTypes.map(quoted), ']') : []),
    ...(parameters.length === 0 ? [] : list('parameters', '{ ', parameters.map(parameterText), ' }')),
    ...(own ? ownText(rule) : []),
  ]
  return [
    `import { ${imports.join(', ')} } from '../../managed-rule.ts'`,
    '',
    `/** ${page} */`,
    `export const ${unit} = managedRule({`,
    ...members.map((line) => `  ${line}`),
    '',
    ...wrapped(check ?? 'What it says of a resource, and when.').map((line) => `  // ${line}`),
    judges === 'items' ? '  evaluate() {' : '  async evaluateAll() {',
    `    throw new Error('${identifier} is not written')`,
    '  },',
    '})',
    '',
  ].join('\n')
}

export function itemTestText({ parameters }: BegunRule, unit: string, file: string): string {
  const given = constant('given', parameters)
  const sample = given === '' ? 'sample' : '[sample, given]'
  return `import { testRule } from '../../testing.ts'
import { ${unit} } from './${file}.ts'

/** An item of real shape takes its place, without \`beyondSchema\`. */
const sample = { configuration: { its: 'configuration' }, beyondSchema: 'it is not written' }
${given}
testRule(${unit}, {
  COMPLIANT: { 'what it allows': ${sample} },
  NON_COMPLIANT: { 'what it forbids': ${sample} },
})
`
}

export function accountTestText({ parameters }: BegunRule, unit: string, file: string): string {
  const given = constant('parameters', parameters)
  const asked = given === '' ? '' : ' parameters,'
  return `import { testAccountRule } from '../../testing.ts'
import { ${unit} } from './${file}.ts'

const account = 'AWS::::Account 123456789012'
${given}
testAccountRule(${unit}, {
  'what it allows': { facts: [],${asked} expect: { [account]: 'COMPLIANT' } },
  'what it forbids': { facts: [],${asked} expect: { [account]: 'NON_COMPLIANT' } },
})
`
}

/** A line that declares values of the parameters that must be given; nothing when there are none. */
function constant(name: string, parameters: BegunRule['parameters']): string {
  const needed = parameters.filter((one) => one.required && one.default === undefined)
  if (needed.length === 0) return ''
  const values = needed.map(({ name: key, type }) => `${key}: ${quoted(kindOf(type).value)}`)
  return `${list(`const ${name}`, '{ ', values, ' }', ' =').join('\n').replace(/,$/, '')}\n`
}

function ownText({ judges, resourceTypes }: BegunRule): readonly string[] {
  return [
    'own: {',
    "  pillar: 'Security',",
    "  check: 'NON_COMPLIANT if it is not as it should be.',",
    ...(judges === 'items' ? [] : list('  resourceTypes', '[', resourceTypes.map(quoted), ']')),
    '},',
  ]
}

function parameterText({ name, type, required, default: fallback }: BegunRule['parameters'][0]): string {
  const options = [required && 'required: true', fallback !== undefined && `default: ${quoted(fallback)}`]
  const given = options.filter(Boolean).join(', ')
  return `${name}: ${kindOf(type).reader}(${given === '' ? '' : `{ ${given} }`})`
}

function kindOf(type: string): { reader: string; value: string } {
  const kind = KINDS[type]
  if (kind === undefined) throw new Error(`The catalogue has a kind of parameter that is not known: ${type}`)
  return kind
}

/** On one line where there is room, else a line each. */
function list(name: string, open: string, items: readonly string[], close: string, after = ':'): readonly string[] {
  const line = `${name}${after} ${open}${items.join(', ')}${close},`
  if (line.length <= WIDTH - 2) return [line]
  const indent = /^ */.exec(name)![0]
  return [`${name}${after} ${open.trim()}`, ...items.map((item) => `${indent}  ${item},`), `${indent}${close.trim()},`]
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\')
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`
}

/** Lines of a comment, which end between words. */
function wrapped(text: string): readonly string[] {
  return text.match(/.{1,110}(?: |$)/g)?.map((line) => line.trimEnd()) ?? []
}
