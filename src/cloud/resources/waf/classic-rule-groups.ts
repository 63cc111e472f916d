import type { ActivatedRule, RuleGroup } from '@aws-sdk/client-waf'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
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

/** The rule groups of a scope, with the rules that are activated in them. */
export function classicRuleGroups(scope: Scope): ResourceType {
  const type = typeOf(scope, 'RuleGroup')
  return {
    type,
    permissions: permissions(scope, ['ListRuleGroups', 'GetRuleGroup', 'ListActivatedRulesInRuleGroup']),
    changedBy: changedBy(scope, 'ruleGroupId', ['CreateRuleGroup', 'DeleteRuleGroup', 'UpdateRuleGroup']),
    verified: 'schema',

    async *read(cloud, only) {
      const call = await classic(cloud, scope)
      const listed = allOf<RuleGroup>(call, 'ListRuleGroups', 'RuleGroups')
      const wanted = wantedIds(only, 'rulegroup')
      yield* mapConcurrently(listed, AT_ONCE, async ({ RuleGroupId }) =>
        wanted?.has(RuleGroupId!) === false ? undefined : unlessDeleted(described(cloud, RuleGroupId!)),
      )
    },
  }

  async function described(cloud: Cloud, RuleGroupId: string): Promise<Resource> {
    const call = await classic(cloud, scope)
    const { RuleGroup: group } = await call<{ RuleGroup: RuleGroup }>('GetRuleGroup', { RuleGroupId })
    const activated = allOf<ActivatedRule>(call, 'ListActivatedRulesInRuleGroup', 'ActivatedRules', { RuleGroupId })
    const Rules = await Array.fromAsync(activated)
    const arn = classicArn(cloud, scope, `rulegroup/${RuleGroupId}`)
    return {
      resourceId: RuleGroupId,
      resourceName: group.Name,
      arn,
      tags: await tagsOf(call, arn),
      configuration: shape(type, { ...group, Rules }),
      relationships: relate(
        type,
        typeOf(scope, 'Rule'),
        Rules.map((rule) => rule.RuleId),
      ),
    }
  }
}
