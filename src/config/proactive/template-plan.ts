import { partitionOf } from '../../cloud/clients.ts'
import type { Json } from '../../lib/json.ts'
import type { TemplateFunction } from '../../template/functions.ts'
import { LOOKED_UP } from '../../template/parameter.ts'
import { parseTemplate } from '../../template/parse-template.ts'
import { resolveTemplate } from '../../template/resolve-template.ts'
import { TemplateError } from '../../template/template-error.ts'
import { UNKNOWN } from '../rules/fields.ts'
import { memberAt } from './member.ts'
import type { Planned } from './planned.ts'
import { hasToken, outsideToken, resourceOfToken, resourceToken } from './token.ts'

/** An account has so many zones in a region at most; which, nobody knows here. */
const ZONES = 6
const MOST_BLOCKS = 256
/** Types whose attributes are whatever somebody's code or stack gives out. */
const MAY_BE_ANYTHING = /^(Custom::.*|AWS::CloudFormation::(CustomResource|Stack))$/

/**
 * What a CloudFormation template comes to, as far as it is known before it is deployed.
 * @param parameters by name; lists as comma-separated texts
 * @throws TemplateError in CloudFormation's words
 */
export function templatePlan(
  text: string,
  parameters: Readonly<Record<string, string>>,
  { accountId, region }: { readonly accountId: string; readonly region: string },
): Planned[] {
  const template = parseTemplate(text, { lookedUp: true })
  const partition = partitionOf(region)
  const fromStore = [...template.parameters.values()].filter(({ type }) => LOOKED_UP.test(type))
  const { resources } = resolveTemplate(template, {
    parameters: { ...parameters, ...Object.fromEntries(fromStore.map(({ name }) => [name, outsideToken(name)])) },
    pseudo: {
      'AWS::AccountId': accountId,
      'AWS::Region': region,
      'AWS::Partition': partition,
      'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
      'AWS::StackName': outsideToken('AWS::StackName'),
      'AWS::StackId': outsideToken('AWS::StackId'),
      'AWS::NotificationARNs': [],
    },
    attributeOf: ({ logicalId, type }, attribute) =>
      attribute !== undefined && MAY_BE_ANYTHING.test(type)
        ? outsideToken(`${logicalId}.${attribute}`)
        : resourceToken(logicalId, attribute),
    functions: FUNCTIONS,
  })
  return resources.map(({ logicalId, type, properties, at }) => ({
    address: logicalId,
    sourceType: type,
    action: 'put',
    properties: withoutReferences(properties) as Planned['properties'],
    present: [],
    line: at.line,
    column: at.column,
    named: (property) => namesAt(memberAt(properties, property)),
  }))
}

/** `{{resolve:ssm:name}}` is resolved when the stack is deployed. */
function withoutReferences(value: Json): Json {
  if (typeof value === 'string') return value.includes('{{resolve:') ? outsideToken('reference') : value
  if (typeof value !== 'object' || value === null || value === UNKNOWN) return value
  if (Array.isArray(value)) return value.map(withoutReferences)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutReferences(member ?? null)]))
}

function namesAt(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined || value === UNKNOWN) return value === undefined ? [] : undefined
  const names = (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((one) => {
    const text = String(one)
    return resourceOfToken(text) ?? (hasToken(text) ? undefined : text)
  })
  return names.every((name) => name !== undefined) ? (names as string[]) : undefined
}

/** Functions whose values only a deployment knows, and those that must bear such values. */
const FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  'Fn::ImportValue': () => outsideToken('Fn::ImportValue'),
  'Fn::GetAZs': () => Array.from({ length: ZONES }, (_, i) => outsideToken(`Fn::GetAZs.${i}`)),

  'Fn::Cidr'(argument, scope) {
    const given = scope.evaluate(argument)
    const count = Array.isArray(given) ? Number(given[1]) : Number.NaN
    const length = count >= 1 && count <= MOST_BLOCKS ? count : MOST_BLOCKS
    return Array.from({ length }, (_, i) => outsideToken(`Fn::Cidr.${i}`))
  },

  'Fn::Base64'(argument, scope) {
    const text = scope.evaluate(argument)
    if (typeof text !== 'string')
      throw new TemplateError('Template error: every Fn::Base64 object must have a String-typed value.', argument.at)
    return hasToken(text) ? outsideToken('Fn::Base64') : Buffer.from(text).toString('base64')
  },

  'Fn::Select'(argument, scope) {
    const [index, list] = argument.kind === 'list' && argument.items.length === 2 ? argument.items : []
    const at = index === undefined ? undefined : Number(scope.evaluate(index))
    const elements = list === undefined ? undefined : scope.evaluate(list)
    if (at === undefined || !Number.isInteger(at) || at < 0 || !Array.isArray(elements)) {
      if (typeof elements === 'string' && hasToken(elements)) return outsideToken('Fn::Select')
      throw new TemplateError('Template error: every Fn::Select object requires an index and a list.', argument.at)
    }
    const found = elements[at] as Json | undefined
    if (found !== undefined) return found
    // The text that was split is not known, so neither is how many parts it has.
    if (elements.some((element) => typeof element === 'string' && hasToken(element))) return outsideToken('Fn::Select')
    throw new TemplateError(`Template error: Fn::Select cannot select nonexistent value at index ${at}`, argument.at)
  },
}
