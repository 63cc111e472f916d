import type { Json, JsonObject } from '../lib/json.ts'
import { MAX_DEPTH } from './check-depth.ts'
import { holds } from './conditions.ts'
import { functions, type TemplateFunction } from './functions.ts'
import { functionOf, type Node, plain } from './node.ts'
import { type ParameterValue, parameterValues } from './parameter-values.ts'
import type { Scope } from './scope.ts'
import type { ResourceDeclaration, Template } from './template.ts'
import { type Position, TemplateError } from './template-error.ts'

/** A resource with its properties as they come out. */
export interface ResolvedResource {
  readonly logicalId: string
  readonly type: string
  readonly properties: JsonObject
  /** Whatever stands beside type and properties (`Metadata`, `Controls`), as written. */
  readonly rest: JsonObject
  readonly at: Position
}

export interface Inputs {
  /** By name; lists as comma-separated texts. */
  readonly parameters: Readonly<Record<string, string>>
  /** `AWS::Region` and its like. `AWS::NoValue` is always there. */
  readonly pseudo: Readonly<Record<string, Json>>
  /**
   * An attribute of a resource that was resolved before, or what Ref gives for it.
   * @param attribute undefined for Ref
   * @returns undefined when resources of its type have no such attribute
   */
  attributeOf(resource: ResolvedResource, attribute: string | undefined): Json | undefined
  /** Beside the functions that there are, or in their place. */
  readonly functions?: Readonly<Record<string, TemplateFunction>>
}

export interface ResolvedTemplate {
  readonly parameters: ReadonlyMap<string, ParameterValue>
  /** Those whose condition holds, each after those that it depends on, else in the order of the text. */
  readonly resources: readonly ResolvedResource[]
}

/** What may come out in all: characters and members of lists. */
const MOST_MADE = 8_000_000
/** How deep resources, conditions and functions may stand within each other in all. */
const MOST_NESTED = 4 * MAX_DEPTH

/**
 * What a template comes to with values for its parameters.
 * @throws TemplateError in CloudFormation's words
 */
export function resolveTemplate(template: Template, inputs: Inputs): ResolvedTemplate {
  const parameters = parameterValues(template.parameters, inputs.parameters)
  const resolved = new Map<string, ResolvedResource>()
  const open = { resources: new Set<string>(), conditions: new Set<string>() }
  const decided = new Map<string, boolean>()
  let left = MOST_MADE
  let nested = 0

  function within<T>(at: Position, work: () => T): T {
    nested += 1
    if (nested > MOST_NESTED) throw new TemplateError('Template error: nested too deeply.', at)
    try {
      return work()
    } finally {
      nested -= 1
    }
  }

  const known = { ...functions, ...inputs.functions }
  const scope: Scope = {
    mappings: template.mappings,
    evaluate: (node) => within(node.at, () => evaluate(node, scope, known)),
    spend(amount, at) {
      left -= amount
      if (left < 0) throw new TemplateError('Template error: the resolved template is too large.', at)
    },
    condition(name, at) {
      const known = decided.get(name)
      if (known !== undefined) return known
      const node = template.conditions.get(name)
      if (node === undefined) {
        throw new TemplateError(
          `Template format error: Unresolved condition dependency ${name} in the Resources block of the template`,
          at,
        )
      }
      if (open.conditions.has(name)) {
        throw new TemplateError(
          `Template format error: Circular dependency between conditions: [${from(open.conditions, name)}]`,
          at,
        )
      }
      open.conditions.add(name)
      const holding = within(at, () => holds(node, scope))
      open.conditions.delete(name)
      decided.set(name, holding)
      return holding
    },
    reference(name, at) {
      if (name === 'AWS::NoValue') return undefined
      const value = parameters.get(name) ?? (Object.hasOwn(inputs.pseudo, name) ? inputs.pseudo[name] : undefined)
      if (value !== undefined) {
        scope.spend(typeof value === 'string' ? value.length : 1, at)
        return value
      }
      return attribute(name, undefined, at)
    },
    attribute: (logicalId, name, at) => attribute(logicalId, name, at),
  }

  function attribute(logicalId: string, name: string | undefined, at: Position): Json {
    const declared = template.resources.get(logicalId)
    const resource = declared === undefined ? undefined : resolve(declared, at)
    if (resource === undefined) {
      throw new TemplateError(
        `Template format error: Unresolved resource dependencies [${logicalId}] in the Resources block of the template`,
        at,
      )
    }
    const value = inputs.attributeOf(resource, name)
    if (value !== undefined) return value
    throw new TemplateError(
      `Template error: resource ${logicalId} does not support attribute type ${name ?? 'Ref'} in Fn::GetAtt`,
      at,
    )
  }

  /** What it depends on first; none when its condition does not hold. */
  function resolve(declared: ResourceDeclaration, at: Position): ResolvedResource | undefined {
    const { logicalId, condition } = declared
    const known = resolved.get(logicalId)
    if (known !== undefined) return known
    if (condition !== undefined && !scope.condition(condition, at)) return undefined
    if (open.resources.has(logicalId)) {
      throw new TemplateError(`Circular dependency between resources: [${from(open.resources, logicalId)}]`, at)
    }
    open.resources.add(logicalId)
    const made = within(at, () => resourceOf(declared))
    open.resources.delete(logicalId)
    resolved.set(logicalId, made)
    return made
  }

  function resourceOf({ logicalId, type, properties, dependsOn, rest, node }: ResourceDeclaration): ResolvedResource {
    for (const name of dependsOn) resolve(template.resources.get(name)!, node.at)
    const value = properties === undefined ? {} : (scope.evaluate(properties) ?? {})
    if (typeof value !== 'object' || Array.isArray(value)) {
      throw new TemplateError(
        `Template format error: [/Resources/${logicalId}/Properties] must be a map.`,
        properties!.at,
      )
    }
    const others = Object.fromEntries([...rest].map(([key, other]) => [key, plain(other)]))
    return { logicalId, type, properties: value as JsonObject, rest: others, at: node.at }
  }

  for (const declared of template.resources.values()) resolve(declared, declared.node.at)
  return { parameters, resources: [...resolved.values()] }
}

function evaluate(node: Node, scope: Scope, functions: Readonly<Record<string, TemplateFunction>>): Json | undefined {
  const call = functionOf(node)
  // Only a condition may refer to one: elsewhere `Condition` is a key like any other, as in a policy.
  if (call !== undefined && call.name !== 'Condition') {
    const run = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined
    if (run === undefined) throw new TemplateError(`Template error: Unsupported function ${call.name}.`, node.at)
    return run(call.argument, scope)
  }
  scope.spend(1, node.at)
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(scope.evaluate).filter((item) => item !== undefined)
  const entries = [...node.entries].map(([key, value]) => [key, scope.evaluate(value)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as JsonObject
}

function from(open: ReadonlySet<string>, name: string): string {
  const names = [...open]
  return names.slice(names.indexOf(name)).join(', ')
}
