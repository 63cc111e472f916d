import assert from 'node:assert/strict'
import type { Resource } from '../../resource-type.ts'
import { answersOf, arnStart, listed, unlessGoing } from './classic.testing.ts'
import type { Scope } from './classic.ts'

const predicate = { Negated: false, Type: 'IPMatch', DataId: 'd-1' }

/** A rule with a condition, one without, and one that vanishes, in a scope. */
export function ruleCase(scope: Scope) {
  return {
    answers: answersOf(scope, {
      ListRules: listed('Rules', 'RuleId'),
      GetRule: ({ RuleId }: { RuleId: string }) =>
        unlessGoing(RuleId, {
          Rule: { RuleId, Name: 'r', MetricName: 'm', Predicates: RuleId === '1' ? [predicate] : [] },
        }),
    }),
    expect([one, two, ...others]: Resource[]) {
      assert.deepEqual(others, [])
      assert.equal(one?.resourceId, '1')
      assert.equal(one?.resourceName, 'r')
      assert.equal(one?.arn, `${arnStart(scope)}:rule/1`)
      assert.deepEqual(one?.tags, { team: 'blue' })
      assert.deepEqual(one?.configuration, {
        ruleId: '1',
        name: 'r',
        metricName: 'm',
        predicateList: [{ negated: false, type: 'IPMatch', dataId: 'd-1' }],
      })
      assert.deepEqual(two?.configuration.predicateList, [])
      assert.deepEqual(two?.tags, {})
    },
  }
}
