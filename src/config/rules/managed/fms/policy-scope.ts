import type { Item } from '../../item.ts'
import { flag, text } from '../../managed-rule.ts'
import type { Parameter } from '../../parameters.ts'

/** Values by tag key; no values stand for any. */
type ResourceTags = ReadonlyMap<string, readonly string[]>

/** `{"team": ["red", "blue"], "env": []}` */
const resourceTags: Parameter<ResourceTags | undefined> = { kind: 'text', required: false, parse: parseTags }

/** What a policy of Firewall Manager says of the resources that it is for, and to itself. */
export const policyParameters = {
  resourceTags,
  excludeResourceTags: flag(),
  ...ignoredParameters(),
}

/** What Firewall Manager says to itself. */
export function ignoredParameters() {
  return { fmsManagedToken: text(), fmsRemediationEnabled: flag() }
}

interface Scope {
  readonly resourceTags: ResourceTags | undefined
  readonly excludeResourceTags: boolean | undefined
}

/**
 * Whether a policy is for a resource: it has every tag of the policy, or, where those are excluded, not every one.
 * https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Policy.html
 */
export function isInPolicy(
  { resourceTags: wanted, excludeResourceTags }: Scope,
  { tags }: Pick<Item, 'tags'>,
): boolean {
  if (wanted === undefined || wanted.size === 0) return true
  const isTagged = [...wanted].every(([key, values]) => {
    const value = Object.hasOwn(tags, key) ? tags[key] : undefined
    return value !== undefined && (values.length === 0 || values.includes(value))
  })
  return isTagged !== (excludeResourceTags === true)
}

function parseTags(json: string): ResourceTags {
  const value = parsed(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(WRONG)
  return new Map(
    Object.entries(value).map(([key, values]) => {
      const all: readonly unknown[] = Array.isArray(values) ? values : [values]
      if (!all.every((one) => typeof one === 'string')) throw new Error(WRONG)
      return [key, all.filter((one) => one !== '')]
    }),
  )
}

const WRONG = 'must be a JSON object of lists of values'

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Error(WRONG)
  }
}
