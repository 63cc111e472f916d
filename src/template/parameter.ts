import { type MapNode, type Node, textOf } from './node.ts'
import { type Position, TemplateError } from './template-error.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
export interface ParameterDeclaration {
  readonly name: string
  readonly type: string
  readonly default?: string
  readonly allowedValues?: readonly string[]
  readonly allowedPattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minValue?: number
  readonly maxValue?: number
  readonly constraintDescription?: string
  readonly description?: string
  /** Its value is not to be shown. */
  readonly noEcho: boolean
  readonly at: Position
}

const TYPE = /^(String|Number|CommaDelimitedList|List<(Number|String)>|(List<)?AWS::[A-Za-z0-9]+::[A-Za-z0-9:]+>?)$/
/** Its value would have to be looked up in Parameter Store, which nothing here does. */
export const LOOKED_UP = /^AWS::SSM::Parameter::Value<[A-Za-z0-9:<>]+>$/

/**
 * @param lookedUp whether a value may be one that Parameter Store holds, which whoever resolves the template then stands for
 * @throws TemplateError when it is not declared as CloudFormation wants it
 */
export function parameterOf(name: string, node: Node, lookedUp = false): ParameterDeclaration {
  const wrong = (message: string): never => {
    throw new TemplateError(message, node.at)
  }
  if (!/^[A-Za-z0-9]+$/.test(name)) wrong(`Template format error: Parameter name ${name} is non alphanumeric.`)
  if (node.kind !== 'map') return wrong(`Template format error: [/Parameters/${name}] must be a map.`)
  const type = textOf(node.entries.get('Type'))
  if (type === undefined) return wrong(`Template format error: Every Parameters object must contain a Type member.`)
  if (LOOKED_UP.test(type) ? !lookedUp : !TYPE.test(type))
    wrong(`Template format error: Unrecognized parameter type: ${type}`)
  const unknown = [...node.entries.keys()].filter((key) => !KEYS.has(key))
  if (unknown.length > 0) wrong(`Invalid template parameter property '${unknown[0]}'`)
  return {
    name,
    type,
    ...textMembers(node),
    ...numberMembers(name, node),
    ...allowedValues(name, node),
    noEcho: textOf(node.entries.get('NoEcho')) === 'true',
    at: node.at,
  }
}

const TEXTS = {
  Default: 'default',
  AllowedPattern: 'allowedPattern',
  ConstraintDescription: 'constraintDescription',
  Description: 'description',
} as const
const NUMBERS = { MinLength: 'minLength', MaxLength: 'maxLength', MinValue: 'minValue', MaxValue: 'maxValue' } as const
const KEYS = new Set(['Type', 'NoEcho', 'AllowedValues', ...Object.keys(TEXTS), ...Object.keys(NUMBERS)])

function textMembers({ entries }: MapNode): Partial<Record<(typeof TEXTS)[keyof typeof TEXTS], string>> {
  return Object.fromEntries(
    Object.entries(TEXTS).flatMap(([key, member]) => {
      const node = entries.get(key)
      if (node === undefined) return []
      const text = textOf(node)
      if (text === undefined)
        throw new TemplateError(`Template format error: Every ${key} member must be a string.`, node.at)
      return [[member, text]]
    }),
  )
}

function numberMembers(
  name: string,
  { entries }: MapNode,
): Partial<Record<(typeof NUMBERS)[keyof typeof NUMBERS], number>> {
  return Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([key, member]) => {
      const node = entries.get(key)
      if (node === undefined) return []
      const number = Number(textOf(node)?.trim() || Number.NaN)
      if (!Number.isFinite(number))
        throw new TemplateError(`Template format error: ${key} of parameter '${name}' must be a number.`, node.at)
      return [[member, number]]
    }),
  )
}

function allowedValues(name: string, { entries }: MapNode): Pick<ParameterDeclaration, 'allowedValues'> {
  const node = entries.get('AllowedValues')
  if (node === undefined) return {}
  const values = node.kind === 'list' ? node.items.map(textOf) : [undefined]
  if (values.includes(undefined)) {
    throw new TemplateError(
      `Template format error: AllowedValues of parameter '${name}' must be a list of strings.`,
      node.at,
    )
  }
  return { allowedValues: values as string[] }
}

/** Whether a parameter of the type is a list to the template. */
export function isList({ type }: ParameterDeclaration): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<')
}
