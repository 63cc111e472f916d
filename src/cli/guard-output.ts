/** What `guard validate` found, in the formats of cfn-guard. */
import path from 'node:path'
import { stringify } from 'yaml'
import type { JudgedDocument, JudgedRule, Validation } from '../app/guard.ts'
import { VERSION } from '../app/version.ts'
import type { Colours } from './colour.ts'
import { printable } from './printable.ts'

export const FORMATS = ['single-line-summary', 'json', 'yaml', 'junit', 'sarif'] as const
export type Format = (typeof FORMATS)[number]

export function formatted(format: Format, { documents }: Validation, colour: Colours): string {
  if (format === 'json') return `${JSON.stringify(documents.map(fileReport), null, 2)}\n`
  if (format === 'yaml') return stringify(documents.map(fileReport))
  if (format === 'junit') return junit(documents)
  if (format === 'sarif') return `${JSON.stringify(sarif(documents), null, 2)}\n`
  return documents.map((document) => summary(document, colour)).join('')
}

type Failed = JudgedRule['failures'][number]

function summary({ name, status, rules }: JudgedDocument, colour: Colours): string {
  const paint = { PASS: colour.green, FAIL: colour.red, SKIP: colour.yellow }
  const lines = [`${printable(name)} Status = ${paint[status](status)}`]
  const failed = rules.filter((rule) => rule.status === 'FAIL')
  if (failed.length > 0) lines.push('FAILED rules')
  for (const rule of failed) {
    lines.push(`${printable(path.basename(rule.file))}/${rule.name}    ${paint.FAIL('FAIL')}`)
    for (const failure of rule.failures) lines.push(...failureLines(rule, failure))
  }
  return `${lines.join('\n')}\n`
}

function failureLines({ file }: JudgedRule, failure: Failed): string[] {
  const { clause, at, message, reason, path: where, line } = failure
  const [first = '', ...more] = clause.split('\n')
  return [
    `  ${printable(path.basename(file))}:${at.line}:${at.column}  ${printable(first)}${more.length > 0 ? ' ...' : ''}`,
    `    ${printable(reason)}`,
    ...(where === undefined ? [] : [`    at ${printable(where)}${line === undefined ? '' : ` (line ${line})`}`]),
    ...(message === undefined ? [] : message.split('\n').map((text) => `    ${printable(text.trim())}`)),
  ]
}

/** In the outline of cfn-guard's report of a file; what failed is told in our own words. */
function fileReport({ name, status, rules }: JudgedDocument) {
  const named = (wanted: JudgedRule['status']) => rules.filter((rule) => rule.status === wanted)
  return {
    name,
    metadata: {},
    status,
    not_compliant: named('FAIL').map(({ name: rule, file, failures }) => ({
      Rule: {
        name: rule,
        metadata: { file },
        messages: { custom_message: null, error_message: null },
        checks: failures.map((failure) => ({ Clause: clauseReport(failure) })),
      },
    })),
    not_applicable: [...new Set(named('SKIP').map((rule) => rule.name))].sort(),
    compliant: [...new Set(named('PASS').map((rule) => rule.name))].sort(),
  }
}

function clauseReport({ clause, at, message, reason, path: where, line, column, found, expected }: Failed) {
  return {
    context: clause,
    location: at,
    messages: { custom_message: message ?? '', error_message: reason },
    ...(where === undefined ? {} : { path: where }),
    ...(line === undefined ? {} : { document_location: { line, column } }),
    ...(found === undefined ? {} : { value: found }),
    ...(expected === undefined ? {} : { compared_with: expected }),
  }
}

function textOf({ message, reason, path: where }: Failed): string {
  return `${message === undefined ? '' : `${message} `}${reason}${where === undefined ? '' : ` (${where})`}`
}

/** One case for each rules file, as cfn-guard has it. */
function junit(documents: readonly JudgedDocument[]): string {
  const suites = documents.map(({ name, rules }) => {
    const byFile = [...Map.groupBy(rules, ({ file }) => file)]
    const failures = byFile.filter(([, all]) => all.some(({ status }) => status === 'FAIL')).length
    const cases = byFile.map(([file, all]) => junitCase(file, all)).join('')
    return { text: suite(name, byFile.length, failures, cases), tests: byFile.length, failures }
  })
  const sum = (of: (suite: (typeof suites)[number]) => number) => suites.reduce((all, each) => all + of(each), 0)
  const attributes = `tests="${sum(({ tests }) => tests)}" failures="${sum(({ failures }) => failures)}" errors="0"`
  const body = suites.map(({ text }) => text).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plumbline guard validate" ${attributes}>\n${body}</testsuites>\n`
}

function suite(name: string, tests: number, failures: number, cases: string): string {
  return `  <testsuite name="${xml(name)}" tests="${tests}" errors="0" failures="${failures}">\n${cases}  </testsuite>\n`
}

function junitCase(file: string, rules: readonly JudgedRule[]): string {
  const failed = rules.filter(({ status }) => status === 'FAIL')
  const open = `    <testcase name="${xml(path.basename(file))}"`
  if (failed.length > 0) {
    const failures = failed.map(
      ({ name, failures: all }) =>
        `      <failure message="${xml(name)}">${xml(all.map(textOf).join('\n'))}</failure>\n`,
    )
    return `${open}>\n${failures.join('')}    </testcase>\n`
  }
  if (rules.some(({ status }) => status === 'PASS')) return `${open}/>\n`
  return `${open}>\n      <skipped/>\n    </testcase>\n`
}

/** Text within XML, without the characters that XML 1.0 has not. */
export function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  const clean = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').toWellFormed()
  return clean.replaceAll(/[&<>"]/g, (mark) => entities[mark]!)
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function sarif(documents: readonly JudgedDocument[]): object {
  const failed = documents.flatMap(({ name, rules }) =>
    rules.flatMap((rule) => rule.failures.map((failure) => ({ name, rule, failure }))),
  )
  const ids = [...new Set(failed.map(({ rule }) => rule.name.toUpperCase()))].sort()
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plumbline', semanticVersion: VERSION, rules: ids.map((id) => ({ id })) } },
        artifacts: documents.map(({ name }) => ({ location: { uri: uriOf(name) } })),
        results: failed.map(({ name, rule, failure }) => ({
          ruleId: rule.name.toUpperCase(),
          level: 'error',
          message: { text: textOf(failure) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(name) },
                region: { startLine: failure.line ?? 1, startColumn: failure.column ?? 1 },
              },
            },
          ],
        })),
      },
    ],
  }
}

function uriOf(file: string): string {
  return file.split(path.sep).map(encodeURIComponent).join('/').replace(/^\//, '')
}
