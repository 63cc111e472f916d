import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'
import type { Planned } from './planned.ts'
import { type Configuration, namedBy } from './terraform-references.ts'

/** A text is no plan of Terraform. */
export class InvalidPlan extends Error {}

interface Change {
  readonly address: string
  readonly mode: string
  readonly type: string
  readonly change: {
    readonly actions: readonly string[]
    readonly before: JsonObject | null
    readonly after: JsonObject | null
    readonly after_unknown?: Json
  }
}

/**
 * What a plan of Terraform comes to: `terraform show -json FILE`, format 1.
 * https://developer.hashicorp.com/terraform/internals/json-format
 * @throws InvalidPlan
 */
export function terraformPlan(text: string): Planned[] {
  const plan = parsed(text)
  const version = plan.format_version
  if (typeof version !== 'string' || !version.startsWith('1.')) {
    throw new InvalidPlan(
      `The document is no plan of Terraform in format 1 (format_version is ${JSON.stringify(version) ?? 'absent'}): it is made with terraform show -json PLANFILE.`,
    )
  }
  const changes = Array.isArray(plan.resource_changes) ? (plan.resource_changes as readonly Json[]) : []
  const managed = changes.map(changeOf).filter(({ mode }) => mode === 'managed')
  const addresses = new Set(managed.map(({ address }) => address))
  const root = (plan.configuration as { root_module?: Configuration } | undefined)?.root_module ?? {}
  return managed.map(({ address, type, change }) => {
    const properties = known(change.after ?? change.before ?? {}, change.after_unknown ?? false) as JsonObject
    return {
      address,
      sourceType: type,
      action: actionOf(change.actions),
      properties,
      present: presentNames(change.before ?? {}),
      named(property) {
        const value = properties[property]
        const texts = textsOf(value)
        return texts ?? namedBy(root, addresses, address, property)
      },
    }
  })
}

/** What Terraform plans: `["delete", "create"]` replaces. */
function actionOf(actions: readonly string[]): Planned['action'] {
  if (actions.includes('create')) return actions.includes('delete') ? 'update' : 'create'
  if (actions.includes('update')) return 'update'
  return actions.includes('delete') || actions.includes('forget') ? 'delete' : 'keep'
}

function presentNames(before: JsonObject): readonly string[] {
  const names = [before.id, before.arn, before.name, before.identifier, before.bucket]
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== ''))]
}

/** `after_unknown` mirrors the values, with true where one is not known. */
function known(value: Json, unknown: Json): Json {
  if (unknown === true) return UNKNOWN
  if (typeof unknown !== 'object' || unknown === null) return value
  if (Array.isArray(unknown)) {
    const elements = Array.isArray(value) ? (value as readonly Json[]) : []
    const length = Math.max(elements.length, unknown.length)
    return Array.from({ length }, (_, i) => known(elements[i] ?? null, (unknown as readonly Json[])[i] ?? false))
  }
  const members: Record<string, Json> = { ...(value as JsonObject | null) } as Record<string, Json>
  for (const [key, mark] of Object.entries(unknown as JsonObject))
    members[key] = known(members[key] ?? null, mark ?? false)
  return members
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined || value === null) return []
  const texts = Array.isArray(value) ? value : [value]
  return texts.every((text) => typeof text === 'string') ? (texts as string[]) : undefined
}

function changeOf(value: Json): Change {
  const { address, mode, type, change } = (value ?? {}) as Record<string, unknown>
  const actions = (change as { actions?: unknown } | undefined)?.actions
  const isOne = [address, mode, type].every((text) => typeof text === 'string') && Array.isArray(actions)
  if (!isOne) throw new InvalidPlan('The plan has a member of resource_changes without address, mode, type or change.')
  return value as unknown as Change
}

function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  } catch (error) {
    throw new InvalidPlan(`The document is no JSON: ${(error as Error).message}`)
  }
  throw new InvalidPlan('The document is no JSON object.')
}
