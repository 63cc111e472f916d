import { type Evaluation, notApplicable, type RuleAccount, text } from '../../managed-rule.ts'
import type { Parameter } from '../../parameters.ts'
import type { Verdict } from '../../verdict.ts'
import type { Kind, Protectable } from './protectable.ts'

type Tags = readonly (readonly [key: string, value: string])[]

/** `{"tagkey":"tagValue"}` */
const resourceTags: Parameter<Tags | undefined> = {
  kind: 'map',
  required: false,
  parse(json) {
    const tags = parsed(json)
    if (typeof tags === 'object' && tags !== null && !Array.isArray(tags)) {
      const entries = Object.entries(tags)
      if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return entries
    }
    throw new Error('must be tags in JSON, {"tagkey":"tagValue"}')
  },
}

/** What narrows the resources that a rule judges. */
export const narrowing = { resourceTags, resourceId: text() }

/**
 * Judges the resources of a kind that have all of the tags and the id (or name, or ARN) asked for; the others get no
 * verdict. Those that are not active are not applicable.
 */
export async function* judgeProtectables(
  kind: Kind,
  account: RuleAccount,
  { resourceTags = [], resourceId }: { readonly resourceTags?: Tags; readonly resourceId?: string },
  judge: (resource: Protectable) => Verdict,
): AsyncGenerator<Evaluation> {
  for await (const resource of kind(account)) {
    const { tags, arn, resourceName } = resource
    if (resourceId !== undefined && ![resource.resourceId, resourceName, arn].includes(resourceId)) continue
    if (!resourceTags.every(([key, value]) => Object.hasOwn(tags, key) && tags[key] === value)) continue
    const verdict = resource.isActive ? judge(resource) : notApplicable
    yield { resourceType: resource.resourceType, resourceId: resource.resourceId, verdict }
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // It is no JSON, and so no tags: said by whoever asked.
    return undefined
  }
}
