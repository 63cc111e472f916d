import assert from 'node:assert/strict'
import type { Resource } from '../../resource-type.ts'
import { answersOf, arnStart, listed, unlessGoing } from './classic.testing.ts'
import type { Scope } from './classic.ts'

const activated = (RuleId: string) => ({ Priority: 1, RuleId, Action: { Type: 'BLOCK' }, Type: 'REGULAR' })
const recorded = (ruleId: string) => ({ priority: 1, ruleId, action: { type: 'BLOCK' }, type: 'REGULAR' })

/** A group with rules of two pages, an empty one, and one that vanishes, in a scope. */
export function ruleGroupCase(scope: Scope) {
  return {
    answers: answersOf(scope, {
      ListRuleGroups: listed('RuleGroups', 'RuleGroupId'),
      GetRuleGroup: ({ RuleGroupId }: { RuleGroupId: string }) =>
        unlessGoing(RuleGroupId, { RuleGroup: { RuleGroupId, Name: 'g', MetricName: 'm' } }),
      ListActivatedRulesInRuleGroup: (asked: { RuleGroupId: string; NextMarker?: string }) => {
        if (asked.RuleGroupId !== '1') return {}
        if (asked.NextMarker === undefined) return { ActivatedRules: [activated('r-1')], NextMarker: 'more' }
        return { ActivatedRules: [activated('r-2')] }
      },
    }),
    expect([one, two, ...others]: Resource[]) {
      assert.deepEqual(others, [])
      assert.equal(one?.resourceId, '1')
      assert.equal(one?.arn, `${arnStart(scope)}:rulegroup/1`)
      assert.deepEqual(one?.tags, { team: 'blue' })
      assert.deepEqual(one?.configuration, {
        ruleGroupId: '1',
        name: 'g',
        metricName: 'm',
        rules: [recorded('r-1'), recorded('r-2')],
      })
      assert.deepEqual(
        one?.relationships?.map((edge) => `${edge.resourceType} ${edge.resourceId}`),
        ['r-1', 'r-2'].map((id) => `${scope === 'waf' ? 'AWS::WAF' : 'AWS::WAFRegional'}::Rule ${id}`),
      )
      assert.deepEqual(two?.configuration.rules, [])
    },
  }
}
