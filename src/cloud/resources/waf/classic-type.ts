import type { JsonObject } from '../../../lib/json.ts'
import { mapConcurrently } from '../../concurrently.ts'
import type { Relationship, ResourceType } from '../../resource-type.ts'
import { tagMap } from '../../tags.ts'
import { allOf, type Call, classic, type Lookup, type Scope, typeOf, unlessDeleted } from './classic.ts'

const AT_ONCE = 4

/** What a type of AWS WAF Classic reads of a resource; ids, tags and the ARN are alike for all. */
export interface Parts {
  readonly resourceName: string | undefined
  readonly configuration: JsonObject
  readonly relationships?: readonly Relationship[]
}

/**
 * A type of AWS WAF Classic in a scope.
 * @param name as it stands in the names of operations (`GetWebACL`), parameters (`WebACLId`) and types
 * @param lookups those that `read` makes
 * @param read throws when the resource is gone
 */
export function classicType(
  scope: Scope,
  name: 'Rule' | 'RuleGroup' | 'WebACL',
  lookups: readonly Lookup[],
  read: (call: Call, id: string, type: string) => Promise<Parts>,
): ResourceType {
  const type = typeOf(scope, name)
  const idName = `${name}Id`
  const inEvents = idName.charAt(0).toLowerCase() + idName.slice(1)
  const inArns = name.toLowerCase()
  const eventSource = `${scope}.amazonaws.com`
  const list = `List${name}s` as const
  return {
    type,
    permissions: [list, ...lookups, 'ListTagsForResource'].map((lookup) => `${scope}:${lookup}`),
    changedBy: [
      {
        eventSource,
        eventNames: [`Create${name}`, `Delete${name}`, `Update${name}`],
        // What is made has its id in the answer: `responseElements.ruleGroup.ruleGroupId`.
        id: [`requestParameters.${inEvents}`, `responseElements.${inEvents.slice(0, -'Id'.length)}.${inEvents}`],
      },
      { eventSource, eventNames: ['TagResource', 'UntagResource'], arn: ['requestParameters.resourceARN'] },
    ],
    verified: 'schema',

    async *read(cloud, only) {
      const call = await classic(cloud, scope)
      const region = scope === 'waf' ? '' : cloud.region
      const arnOf = (id: string) => `arn:${cloud.partition}:${scope}:${region}:${cloud.accountId}:${inArns}/${id}`
      const wanted = only && new Set(only.map(({ resourceId, arn }) => arn ?? (resourceId && arnOf(resourceId))))
      const all = allOf<Record<string, string>>(call, list, `${name}s`)
      yield* mapConcurrently(all, AT_ONCE, async (listed) => {
        const resourceId = listed[idName]!
        const arn = arnOf(resourceId)
        if (wanted?.has(arn) === false) return undefined
        return unlessDeleted(
          read(call, resourceId, type).then(async (parts) => ({
            resourceId,
            arn,
            tags: await tagsOf(call, arn),
            ...parts,
          })),
        )
      })
    },
  }
}

async function tagsOf(call: Call, ResourceARN: string): Promise<Record<string, string>> {
  interface Answer {
    TagInfoForResource?: { TagList?: { Key: string; Value: string }[] }
  }
  return tagMap((await call<Answer>('ListTagsForResource', { ResourceARN })).TagInfoForResource?.TagList)
}
