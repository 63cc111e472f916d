import { GuardError, type GuardSource, runTests, type TestedCase, UnreadableSource } from '../../app/guard.ts'
import type { Colours } from '../colour.ts'
import { command } from '../command.ts'
import { CommandError, usageError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { DOCUMENTS, files, RULES, sourcesOf } from '../guard-files.ts'
import { problemText } from '../guard-problem.ts'
import { flag, optionOf } from '../option.ts'
import { printable } from '../printable.ts'

/** https://docs.aws.amazon.com/cfn-guard/latest/ug/cfn-guard-test.html */
const UNMET = 7
/** Of cfn-guard, too: what could not be judged. */
const ERROR = 1

export const guardTest = command({
  name: 'guard test',
  summary: "Runs Guard's unit tests of a rules file, without a server.",
  help: [
    'A test file is a list, in YAML or JSON, of tests with name, input and expectations: { rules: { NAME: PASS|FAIL|SKIP } }.',
    'Exit 0 when all is as expected, 7 when something is not, 1 when the rules or a test cannot be judged, or a rule that a',
    'test names is not there.',
  ].join('\n'),
  connects: false,
  options: {
    rules: optionOf('-r, --rules <file>', 'Rules', files),
    test: optionOf('-t, --test <files...>', 'Tests, or folders of tests', files),
    json: flag('--json', 'One JSON document on stdout instead of text'),
  },

  async run({ rules = [], test = [] }, context) {
    const [source, another] = rules.length === 0 ? [] : sourcesOf(rules, RULES)
    if (source === undefined || another !== undefined) throw usageError('give one rules file: --rules FILE')
    if (test.length === 0) throw usageError('no tests: give --test FILE')
    const sources = sourcesOf(test, DOCUMENTS)
    const cases = sources.flatMap((tests) => tested(source, tests, context.clock()))
    return {
      json: { rule_file: source.name, test_cases: cases },
      text: cases.map((each, index) => caseText(each, index, context.colour)).join(''),
      exitCode: exitCodeOf(cases),
    }
  },
})

function tested(source: GuardSource, tests: GuardSource, now: Date): readonly TestedCase[] {
  try {
    return runTests(source, tests, now)
  } catch (error) {
    if (error instanceof GuardError) {
      const { message, excerpt: rendering } = error
      throw new CommandError(problemText({ name: source.name, message, rendering }).trimEnd(), { exitCode: ERROR })
    }
    if (error instanceof UnreadableSource) throw new CommandError(error.message, { exitCode: ERROR })
    throw error
  }
}

function exitCodeOf(cases: readonly TestedCase[]): number {
  const outcomes = cases.flatMap(({ rules }) => rules.map(({ outcome }) => outcome))
  if (cases.some(({ problem }) => problem !== undefined) || outcomes.includes('no such rule')) return ERROR
  return outcomes.includes('unmet') ? UNMET : EXIT.ok
}

/** In the words of cfn-guard. */
function caseText({ name, rules, problem }: TestedCase, index: number, colour: Colours): string {
  const of = (wanted: string) => rules.filter(({ outcome }) => outcome === wanted)
  const unmet = of('unmet').map(
    (rule) => `${rule.name}: Expected = ${rule.expected}, Evaluated = [${rule.evaluated.join(', ')}]`,
  )
  const met = of('met').map((rule) => `${rule.name}: Expected = ${rule.expected}`)
  const lines = [
    `Test Case #${index + 1}`,
    ...(name === undefined ? [] : [`Name: ${printable(name)}`]),
    ...of('not expected').map((rule) => `  No Test expectation was set for Rule ${rule.name}`),
    ...of('no such rule').map((rule) => `  There is no rule ${printable(rule.name)}: Expected = ${rule.expected}`),
    ...(problem === undefined ? [] : [`  Error: ${problemText(problem).trimEnd().replaceAll('\n', '\n  ')}`]),
    ...(unmet.length === 0 ? [] : [`  ${colour.red('FAIL')} Rules:`, ...unmet.map((line) => `    ${line}`)]),
    ...(met.length === 0 ? [] : [`  ${colour.green('PASS')} Rules:`, ...met.map((line) => `    ${line}`)]),
  ]
  return `${lines.join('\n')}\n\n`
}
