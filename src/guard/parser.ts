import type { Clause, GuardFile, Let, ParameterizedRule, Rule } from './ast.ts'
import { Lexer } from './lexer.ts'
import { MAX_SOURCE } from './limits.ts'
import { parseBlock, parseLet } from './parse-block.ts'
import { type Allowed, CONDITIONS, eatWhen, parseConjunction, parseDisjunction } from './parse-clause.ts'
import { separated } from './parse-value.ts'

const DEFAULT_RULE = 'default'
const RULE_CLAUSES: Allowed = { rules: true, blocks: true, types: true }
/** Outside of rules no rule is referred to, but in conditions and in the blocks of `when`. */
const FILE_CLAUSES: Allowed = { rules: false, blocks: true, types: true }

/**
 * The syntax tree of a policy in AWS CloudFormation Guard 2 or 3. A text without rules is a file without rules.
 * https://docs.aws.amazon.com/cfn-guard/latest/ug/writing-rules.html
 *
 * @throws GuardError with kind `syntax`
 */
export function parseGuard(
  source: string,
  { maxLength = MAX_SOURCE }: { readonly maxLength?: number } = {},
): GuardFile {
  const lexer = new Lexer(source)
  if (source.length > maxLength) lexer.fail(`the policy is longer than ${maxLength} characters`, 0)
  const lets: Let[] = []
  const rules: Rule[] = []
  const parameterizedRules: ParameterizedRule[] = []
  const clauses: (readonly Clause[])[] = []
  const start = lexer.skip().position()
  while (!lexer.skip().ended) {
    const assignment = parseLet(lexer)
    const rule = assignment === undefined ? parseRule(lexer) : undefined
    if (assignment !== undefined) lets.push(assignment)
    else if (rule === undefined) clauses.push(parseFileClauses(lexer))
    else if ('parameters' in rule) parameterizedRules.push(rule)
    else rules.push(rule)
  }
  if (clauses.length > 0) rules.unshift({ at: start, name: DEFAULT_RULE, block: { lets: [], clauses }, implicit: true })
  return { source, lets, rules, parameterizedRules }
}

function parseFileClauses(lexer: Lexer): readonly Clause[] {
  if (lexer.looksAt('}') || lexer.looksAt(']'))
    lexer.fail(`nothing is open that '${lexer.source[lexer.offset]}' could close`)
  return parseDisjunction(lexer, FILE_CLAUSES)
}

/** `rule name when ... { ... }` or `rule name(parameter) { ... }` */
function parseRule(lexer: Lexer): Rule | ParameterizedRule | undefined {
  const at = lexer.position()
  const start = lexer.offset
  if (lexer.keyword('rule') === undefined) return undefined
  const end = lexer.offset
  if (lexer.skip().offset === end) {
    lexer.offset = start
    return undefined
  }
  const name = lexer.name('the name of a rule')
  if (lexer.eat('(')) {
    const parameters = separated(lexer, ')', () => lexer.name('the name of a parameter'))
    return { at, name, parameters: [...new Set(parameters)], block: parseBlock(lexer, RULE_CLAUSES) }
  }
  const when = eatWhen(lexer.skip()) ? parseConjunction(lexer, CONDITIONS) : undefined
  return { at, name, when, block: parseBlock(lexer, RULE_CLAUSES) }
}
