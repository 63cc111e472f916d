/**
 * The functions of values.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
import type { Json, JsonObject } from '../lib/json.ts'
import type { Node } from './node.ts'
import { placeholders } from './placeholders.ts'
import type { Scope } from './scope.ts'
import { TemplateError } from './template-error.ts'

export type TemplateFunction = (argument: Node, scope: Scope) => Json | undefined

export const functions: Readonly<Record<string, TemplateFunction>> = {
  Ref(argument, { reference }) {
    const name =
      argument.kind === 'scalar'
        ? String(argument.value)
        : fail(argument, 'every Ref object must have a single String value.')
    return reference(name, argument.at)
  },

  'Fn::If'(argument, { condition, evaluate }) {
    const [name, then, otherwise] = argument.kind === 'list' && argument.items.length === 3 ? argument.items : []
    if (name?.kind !== 'scalar')
      return fail(argument, 'Fn::If requires a list argument with the first element being a condition')
    return evaluate(condition(String(name.value), argument.at) ? then! : otherwise!)
  },

  'Fn::GetAtt'(argument, scope) {
    const usage =
      'every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute'
    const [resource, attribute] = argument.kind === 'list' && argument.items.length === 2 ? argument.items : []
    const name = attribute === undefined ? undefined : scope.evaluate(attribute)
    if (resource?.kind !== 'scalar' || resource.value === '' || !isText(name) || name === '')
      return fail(argument, usage)
    return scope.attribute(String(resource.value), String(name), argument.at)
  },

  'Fn::Join'(argument, scope) {
    const usage =
      'every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.'
    const [delimiter, list] = values(argument, scope, 2, usage)
    if (!isText(delimiter) || !Array.isArray(list) || !list.every(isText)) return fail(argument, usage)
    const texts = list.map(String)
    scope.spend(
      texts.reduce((sum, text) => sum + text.length + String(delimiter).length, 0),
      argument.at,
    )
    return texts.join(String(delimiter))
  },

  'Fn::Select'(argument, scope) {
    const usage =
      'every Fn::Select object requires two non-empty parameters, the first is an integer index and the second a list of items to be selected or a function that returns a list of items to be selected.'
    const [index, list] = values(argument, scope, 2, usage)
    if (!isText(index) || !/^\d{1,9}$/.test(String(index)) || !Array.isArray(list)) return fail(argument, usage)
    return list[Number(index)] ?? fail(argument, `Fn::Select cannot select nonexistent value at index ${index}`)
  },

  'Fn::Split'(argument, scope) {
    const usage =
      'every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.'
    const [delimiter, text] = values(argument, scope, 2, usage)
    if (!isText(delimiter) || delimiter === '' || !isText(text)) return fail(argument, usage)
    scope.spend(String(text).length, argument.at)
    return String(text).split(String(delimiter))
  },

  'Fn::FindInMap'(argument, scope) {
    const usage =
      'every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value'
    const names = values(argument, scope, 3, usage)
    if (!names.every(isText)) return fail(argument, usage)
    const [map, key, attribute] = names.map(String) as [string, string, string]
    const mapping = scope.mappings.get(map)
    if (mapping === undefined)
      return fail(argument, `Mapping named '${map}' is not present in the 'Mappings' section of template.`)
    const node = mapping.get(key)?.get(attribute)
    if (node === undefined) return fail(argument, `Unable to get mapping for ${map}::${key}::${attribute}`)
    return scope.evaluate(node)
  },

  'Fn::Sub'(argument, scope) {
    const usage =
      "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string"
    const [text, own, more] = argument.kind === 'list' ? argument.items : [argument]
    if (text?.kind !== 'scalar' || more !== undefined || (own !== undefined && own.kind !== 'map'))
      return fail(argument, usage)
    const texts = placeholders(String(text.value)).map((part) => {
      const value = typeof part === 'string' ? part : placed(part.name, own?.entries, text, scope)
      if (!isText(value))
        return fail(
          argument,
          `Fn::Sub expression does not resolve to a string: \${${typeof part === 'string' ? part : part.name}}`,
        )
      scope.spend(String(value).length, argument.at)
      return String(value)
    })
    return texts.join('')
  },
}

function placed(name: string, own: ReadonlyMap<string, Node> | undefined, at: Node, scope: Scope): Json | undefined {
  const node = own?.get(name)
  if (node !== undefined) return scope.evaluate(node)
  const dot = name.indexOf('.')
  return dot === -1 ? scope.reference(name, at.at) : scope.attribute(name.slice(0, dot), name.slice(dot + 1), at.at)
}

/** The arguments of a function that takes so many, each evaluated. */
function values(argument: Node, { evaluate }: Scope, count: number, usage: string): (Json | undefined)[] {
  if (argument.kind !== 'list' || argument.items.length !== count) return fail(argument, usage)
  return argument.items.map(evaluate)
}

function isText(value: Json | JsonObject | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function fail({ at }: Node, message: string): never {
  throw new TemplateError(`Template error: ${message}`, at)
}
