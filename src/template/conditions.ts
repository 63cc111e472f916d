import { canonicalJson } from '../lib/json.ts'
import { functionOf, type Node } from './node.ts'
import type { Scope } from './scope.ts'
import { TemplateError } from './template-error.ts'

/**
 * Whether a condition holds.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 * @throws TemplateError
 */
export function holds(node: Node, scope: Scope): boolean {
  const { name, argument } = functionOf(node) ?? { name: '', argument: node }
  const fail = (message: string): never => {
    throw new TemplateError(`Template error: ${message}`, node.at)
  }
  const items = argument.kind === 'list' ? argument.items : []
  if (name === 'Condition') {
    if (argument.kind !== 'scalar') return fail('every Condition object must have a single String value.')
    return scope.condition(String(argument.value), node.at)
  }
  if (name === 'Fn::Equals') {
    if (items.length !== 2) return fail('every Fn::Equals object requires a list of 2 string parameters.')
    const [one, other] = items.map((item) => comparable(scope.evaluate(item)))
    return one === other
  }
  if (name === 'Fn::Not') {
    if (items.length !== 1) return fail('every Fn::Not object requires one boolean parameter.')
    return !holds(items[0]!, scope)
  }
  if (name === 'Fn::And' || name === 'Fn::Or') {
    if (items.length < 2 || items.length > 10) {
      return fail(`every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`)
    }
    return name === 'Fn::And' ? items.every((item) => holds(item, scope)) : items.some((item) => holds(item, scope))
  }
  return fail('Conditions can only be boolean operations on parameters and other conditions')
}

/** A number and its digits are the same to CloudFormation. */
function comparable(value: ReturnType<Scope['evaluate']>): string {
  return typeof value === 'object' ? canonicalJson(value) : String(value)
}
