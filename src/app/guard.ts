/** AWS CloudFormation Guard as its own command line has it: rules against documents, and tests of rules. Nothing is stored. */
import { compileGuard } from '../guard/compile.ts'
import { GuardError } from '../guard/guard-error.ts'
import { parseGuard } from '../guard/parser.ts'
import { type Dialect, DocumentError, type ReadDocument, readDocument } from '../guard/read-document.ts'
import type { Failure } from '../guard/report.ts'
import { isList, isMap, mapOf, type Value } from '../guard/value.ts'

export { GuardError } from '../guard/guard-error.ts'
export type { Failure } from '../guard/report.ts'

export type GuardStatus = 'PASS' | 'FAIL' | 'SKIP'

/** A file that was read. */
export interface GuardSource {
  readonly name: string
  readonly text: string
}

/** A file that cannot be used: where and why. */
export interface GuardProblem {
  readonly name: string
  readonly message: string
  /** Line and caret, when it is a rules file. */
  readonly rendering?: string
}

export interface JudgedRule {
  /** Its file's name. */
  readonly file: string
  readonly name: string
  readonly status: GuardStatus
  /** With the line of the document where the value is. */
  readonly failures: readonly (Failure & { readonly line?: number; readonly column?: number })[]
}

export interface JudgedDocument {
  readonly name: string
  readonly status: GuardStatus
  readonly rules: readonly JudgedRule[]
}

export interface Validation {
  readonly documents: readonly JudgedDocument[]
  /** Rules files that are no policies, or that could not be judged against a document. */
  readonly problems: readonly GuardProblem[]
}

/** A document or a test file that cannot be read. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource'
}

type Policy = { readonly name: string; readonly guard: ReturnType<typeof compileGuard> }

/**
 * Judges documents with rules. Parameters are maps that each document gets too; no two may have the same key.
 * @throws UnreadableSource
 */
export function validate(
  rules: readonly GuardSource[],
  documents: readonly GuardSource[],
  parameters: readonly GuardSource[],
  now: Date,
): Validation {
  const problems: GuardProblem[] = []
  const policies = rules.flatMap((source) => compiled(source, problems))
  const extra = parameters.map((source) => ({ name: source.name, value: read(source).value }))
  const judged = documents.map((source) => {
    const document = read(source)
    const value = extra.reduce((sum: Value, { name, value: more }) => merged(sum, more, name), document.value)
    const judgedRules = policies.flatMap((policy) => judge(policy, { ...document, value }, source.name, now, problems))
    return { name: source.name, status: overall(judgedRules.map(({ status }) => status)), rules: judgedRules }
  })
  return { documents: judged, problems }
}

function overall(statuses: readonly GuardStatus[]): GuardStatus {
  if (statuses.includes('FAIL')) return 'FAIL'
  return statuses.includes('PASS') ? 'PASS' : 'SKIP'
}

function compiled(source: GuardSource, problems: GuardProblem[]): Policy[] {
  try {
    return [{ name: source.name, guard: compileGuard(parseGuard(source.text)) }]
  } catch (error) {
    problems.push(problemOf(source.name, error))
    return []
  }
}

function problemOf(name: string, error: unknown): GuardProblem {
  if (!(error instanceof GuardError)) throw error
  return { name, message: error.message, rendering: error.excerpt }
}

function read({ name, text }: GuardSource, dialect: Dialect = 'validate'): ReadDocument {
  try {
    return readDocument(text, dialect)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    throw new UnreadableSource(`${name} cannot be used: ${error.message}`, { cause: error })
  }
}

function merged(document: Value, more: Value, name: string): Value {
  if (!isMap(document) || !isMap(more))
    throw new UnreadableSource(`${name} cannot be merged: it or the document is no map`)
  const twice = Object.keys(more).find((key) => Object.hasOwn(document, key))
  if (twice !== undefined) throw new UnreadableSource(`${name} cannot be merged: the key ${twice} is there already`)
  return mapOf([...Object.entries(document), ...Object.entries(more)] as [string, Value][])
}

function judge(
  { name, guard }: Policy,
  { value, locate }: ReadDocument,
  document: string,
  now: Date,
  problems: GuardProblem[],
): JudgedRule[] {
  try {
    return guard.evaluate(value, { now }).rules.map((rule) => ({
      file: name,
      name: rule.name,
      status: rule.status,
      failures: rule.failures.map((failure) => ({
        ...failure,
        ...(failure.path === undefined ? {} : locate(failure.path)),
      })),
    }))
  } catch (error) {
    const problem = problemOf(name, error)
    problems.push({ ...problem, message: `${problem.message} (judging ${document})` })
    return []
  }
}

/** What became of what a test expects. */
export interface TestedRule {
  readonly name: string
  readonly outcome: 'met' | 'unmet' | 'not expected' | 'no such rule'
  readonly expected?: GuardStatus
  /** Of each rule of this name. */
  readonly evaluated: readonly GuardStatus[]
}

export interface TestedCase {
  readonly name?: string
  readonly rules: readonly TestedRule[]
  /** Why it could not be judged. */
  readonly problem?: GuardProblem
}

/**
 * Runs a file of Guard's unit tests: a list of `name`, `input` and `expectations.rules`.
 * https://docs.aws.amazon.com/cfn-guard/latest/ug/testing-rules.html
 * @throws GuardError when the rules file is no policy
 * @throws UnreadableSource when the test file is none
 */
export function runTests(rules: GuardSource, tests: GuardSource, now: Date): readonly TestedCase[] {
  const guard = compileGuard(parseGuard(rules.text))
  return casesOf(tests).map(({ name, input, expected }) => {
    try {
      const { rules: judged } = guard.evaluate(input, { now })
      const byName = Map.groupBy(judged, (rule) => rule.name)
      const tested = [...byName].map(([rule, all]) => {
        const statuses = all.map(({ status }) => status)
        return testedRule(rule, expected.get(rule), statuses)
      })
      const missing = [...expected].filter(([rule]) => !byName.has(rule))
      return { name, rules: [...tested, ...missing.map(([rule, status]) => noSuchRule(rule, status))] }
    } catch (error) {
      return { name, rules: [], problem: problemOf(rules.name, error) }
    }
  })
}

/** SKIP is met when all rules of the name are skipped, PASS and FAIL when one is so. */
function testedRule(name: string, expected: GuardStatus | undefined, evaluated: readonly GuardStatus[]): TestedRule {
  if (expected === undefined) return { name, outcome: 'not expected', evaluated }
  const met = expected === 'SKIP' ? evaluated.every((status) => status === 'SKIP') : evaluated.includes(expected)
  return { name, outcome: met ? 'met' : 'unmet', expected, evaluated }
}

function noSuchRule(name: string, expected: GuardStatus): TestedRule {
  return { name, outcome: 'no such rule', expected, evaluated: [] }
}

interface Case {
  readonly name?: string
  readonly input: Value
  readonly expected: ReadonlyMap<string, GuardStatus>
}

function casesOf(source: GuardSource): readonly Case[] {
  const wrong = (what: string): never => {
    throw new UnreadableSource(`${source.name} cannot be used: ${what}`)
  }
  const { value } = read(source, 'test')
  if (!isList(value)) return wrong('it must be a list of tests, each with input and expectations')
  return value.map((entry, index) => {
    const { name, input, expectations } = isMap(entry) ? entry : {}
    const expected = expectations !== undefined && isMap(expectations) ? expectations.rules : undefined
    if (input === undefined || expected === undefined || !isMap(expected)) {
      return wrong(`test ${index + 1} must have input and expectations, and those rules`)
    }
    const statuses = Object.entries(expected).map(([rule, status]): [string, GuardStatus] => {
      if (status === 'PASS' || status === 'FAIL' || status === 'SKIP') return [rule, status]
      return wrong(`test ${index + 1} expects of ${rule} neither PASS nor FAIL nor SKIP`)
    })
    return { ...(typeof name === 'string' ? { name } : {}), input, expected: new Map(statuses) }
  })
}
