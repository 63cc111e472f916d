import { isList, type ParameterDeclaration } from './parameter.ts'
import { matchesPattern } from './pattern.ts'
import { TemplateError } from './template-error.ts'

export type ParameterValue = string | readonly string[]

/**
 * The value of each parameter: as given, else its default, checked against its constraints.
 * @throws TemplateError in CloudFormation's words
 */
export function parameterValues(
  declared: ReadonlyMap<string, ParameterDeclaration>,
  given: Readonly<Record<string, string>>,
): ReadonlyMap<string, ParameterValue> {
  const unknown = Object.keys(given).filter((name) => !declared.has(name))
  if (unknown.length > 0) throw new TemplateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`)
  const textOf = ({ name, default: otherwise }: ParameterDeclaration) =>
    Object.hasOwn(given, name) ? given[name] : otherwise
  const missing = [...declared.values()].filter((parameter) => textOf(parameter) === undefined)
  if (missing.length > 0)
    throw new TemplateError(`Parameters: [${missing.map(({ name }) => name).join(', ')}] must have values`)
  return new Map([...declared.values()].map((parameter) => [parameter.name, checked(parameter, textOf(parameter)!)]))
}

function checked(parameter: ParameterDeclaration, text: string): ParameterValue {
  if (!isList(parameter)) {
    check(parameter, text)
    return text
  }
  const values = text === '' ? [] : text.split(',').map((part) => part.trim())
  for (const value of values) check(parameter, value)
  return values
}

function check(parameter: ParameterDeclaration, value: string): void {
  const problem = problemOf(parameter, value)
  if (problem === undefined) return
  const { name, constraintDescription } = parameter
  throw new TemplateError(
    constraintDescription === undefined
      ? `Parameter '${name}' ${problem}`
      : `Parameter ${name} failed to satisfy constraint: ${constraintDescription}`,
    parameter.at,
  )
}

function problemOf(parameter: ParameterDeclaration, value: string): string | undefined {
  const { type, allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue } = parameter
  if (allowedValues !== undefined && !allowedValues.includes(value)) return 'must be one of AllowedValues'
  if (type.endsWith('Number') || type === 'List<Number>') {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    if (!Number.isFinite(number)) return 'must be a number'
    if (minValue !== undefined && number < minValue) return `must be a number not less than ${minValue}`
    if (maxValue !== undefined && number > maxValue) return `must be a number not greater than ${maxValue}`
    return undefined
  }
  if (minLength !== undefined && value.length < minLength) return `must contain at least ${minLength} characters`
  if (maxLength !== undefined && value.length > maxLength) return `must contain at most ${maxLength} characters`
  if (allowedPattern !== undefined && !matchesPattern(allowedPattern, value, parameter.at)) {
    return `must match pattern ${allowedPattern}`
  }
  return undefined
}
