import { relate } from '../../relate.ts'
import type { Relationship } from '../../resource-type.ts'

const STATEMENTS = {
  IPSetReferenceStatement: 'AWS::WAFv2::IPSet',
  RegexPatternSetReferenceStatement: 'AWS::WAFv2::RegexPatternSet',
  RuleGroupReferenceStatement: 'AWS::WAFv2::RuleGroup',
} as const

/** Edges from a resource of `type` to what the statements of its rules refer to. */
export function referred(type: string, rules: unknown): Relationship[] {
  return Object.entries(STATEMENTS).flatMap(([statement, to]) => relate(type, to, references(rules, statement)))
}

/** The ARNs in all statements of a kind, however deep in others (`AndStatement`, `ScopeDownStatement`) they stand. */
function references(value: unknown, statement: string): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === statement ? [(member as { ARN: string }).ARN] : references(member, statement),
  )
}
