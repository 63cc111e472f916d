import type { Rule } from '@aws-sdk/client-waf'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import type { Resource, ResourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import {
  allOf,
  changedBy,
  classic,
  classicArn,
  permissions,
  type Scope,
  tagsOf,
  typeOf,
  unlessDeleted,
  wantedIds,
} from './classic.ts'

const AT_ONCE = 4

/** The rules of a scope, save those that are based on a rate. */
export function classicRules(scope: Scope): ResourceType {
  const type = typeOf(scope, 'Rule')
  return {
    type,
    permissions: permissions(scope, ['ListRules', 'GetRule']),
    changedBy: changedBy(scope, 'ruleId', ['CreateRule', 'DeleteRule', 'UpdateRule']),
    verified: 'schema',

    async *read(cloud, only) {
      const call = await classic(cloud, scope)
      const listed = allOf<Rule>(call, 'ListRules', 'Rules')
      const wanted = wantedIds(only, 'rule')
      yield* mapConcurrently(listed, AT_ONCE, async ({ RuleId }) =>
        wanted?.has(RuleId!) === false ? undefined : unlessDeleted(described(cloud, RuleId!)),
      )
    },
  }

  async function described(cloud: Cloud, RuleId: string): Promise<Resource> {
    const call = await classic(cloud, scope)
    const { Rule: rule } = await call<{ Rule: Rule }>('GetRule', { RuleId })
    const arn = classicArn(cloud, scope, `rule/${RuleId}`)
    return {
      resourceId: RuleId,
      resourceName: rule.Name,
      arn,
      tags: await tagsOf(call, arn),
      configuration: shape(type, { ...rule, PredicateList: rule.Predicates }),
    }
  }
}
