import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { wafRuleGroup } from './rule-group.ts'

const arn = (kind: string, name: string) => `arn:aws:wafv2:eu-west-1:123456789012:regional/${kind}/${name}/1`
const VisibilityConfig = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: false, MetricName: 'm' }
const Rules = [
  {
    Name: 'office',
    Priority: 0,
    Action: { Allow: {} },
    Statement: { NotStatement: { Statement: { IPSetReferenceStatement: { ARN: arn('ipset', 'office') } } } },
    VisibilityConfig,
  },
]

testResourceType(wafRuleGroup, {
  'a regional group and one for CloudFront': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('wafv2')
      for (const Scope of ['REGIONAL', 'CLOUDFRONT'] as const)
        await client.send(
          new sdk.CreateRuleGroupCommand({
            Name: Scope.toLowerCase(),
            Scope,
            Capacity: 10,
            Rules,
            VisibilityConfig,
            Tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
    },
    expect(resources) {
      assert.deepEqual(resources.map((r) => r.resourceName).sort(), ['cloudfront', 'regional'])
      for (const { resourceId, arn, configuration, tags } of resources) {
        assert.equal(resourceId, arn)
        assert.deepEqual(configuration.VisibilityConfig, VisibilityConfig)
        assert.deepEqual(configuration.Rules, Rules)
        assert.deepEqual(tags, { team: 'blue' })
      }
    },
  },
  'groups of two pages, one of which vanishes': {
    region: 'eu-west-1',
    answers: {
      'wafv2:ListRuleGroups': ({ Scope, NextMarker }: { Scope: string; NextMarker?: string }) => {
        assert.equal(Scope, 'REGIONAL')
        const named = (name: string) => ({ Name: name, Id: '1', ARN: arn('rulegroup', name) })
        return NextMarker === undefined
          ? { RuleGroups: [named('going')], NextMarker: 'more' }
          : { RuleGroups: [named('whole'), named('bare')] }
      },
      'wafv2:GetRuleGroup': ({ Name, Id }: { Name: string; Id: string }) => {
        if (Name === 'going') throw Object.assign(new Error('gone'), { name: 'WAFNonexistentItemException' })
        const ARN = arn('rulegroup', Name)
        if (Name === 'bare') return { RuleGroup: { Name, Id, ARN, VisibilityConfig } }
        return {
          LockToken: 'moves on its own',
          RuleGroup: {
            Name,
            Id,
            ARN,
            Description: 'of the office',
            Capacity: 10,
            LabelNamespace: 'awswaf:123456789012:rulegroup:whole:',
            Rules,
            VisibilityConfig,
            CustomResponseBodies: { no: { ContentType: 'TEXT_PLAIN', Content: 'no' } },
            AvailableLabels: [{ Name: 'seen' }],
            ConsumedLabels: [],
          },
        }
      },
      'wafv2:ListTagsForResource': { TagInfoForResource: { TagList: [{ Key: 'team', Value: 'blue' }] } },
    },
    expect([whole, bare, ...others]) {
      assert.deepEqual(others, [])
      assert.deepEqual(whole?.configuration, {
        Name: 'whole',
        Id: '1',
        ARN: arn('rulegroup', 'whole'),
        Description: 'of the office',
        Capacity: 10,
        LabelNamespace: 'awswaf:123456789012:rulegroup:whole:',
        Rules,
        VisibilityConfig,
        CustomResponseBodies: { no: { ContentType: 'TEXT_PLAIN', Content: 'no' } },
        AvailableLabels: [{ Name: 'seen' }],
        ConsumedLabels: [],
      })
      assert.deepEqual(whole?.relationships, [
        {
          resourceType: 'AWS::WAFv2::IPSet',
          resourceId: arn('ipset', 'office'),
          relationshipName: 'Is associated with ',
        },
      ])
      assert.deepEqual(bare?.configuration.Rules, [])
    },
  },
})
