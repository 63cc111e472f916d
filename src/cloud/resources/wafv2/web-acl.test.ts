import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emulatedAccount, intercepted, read, testResourceType } from '../../testing.ts'
import { webAcl } from './web-acl.ts'

const ARN = 'arn:aws:wafv2:us-east-1:123456789012:regional/webacl/front/acl-1'
const GLOBAL = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/edge/acl-2'
const BALANCER = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/front/1'
const STAGE = 'arn:aws:apigateway:us-east-1::/restapis/a1b2c3/stages/prod'
const IP_SET = 'arn:aws:wafv2:us-east-1:123456789012:regional/ipset/office/1'
const visibility = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' }

testResourceType(webAcl, {
  'a regional and a global one': {
    answers: {
      'wafv2:ListWebACLs': ({ Scope, NextMarker }: { Scope: string; NextMarker?: string }) => {
        if (Scope === 'CLOUDFRONT') return { WebACLs: [{ Name: 'edge', Id: 'acl-2', ARN: GLOBAL }] }
        if (NextMarker === undefined) return { WebACLs: [], NextMarker: 'more' }
        return { WebACLs: [{ Name: 'front', Id: 'acl-1', ARN }] }
      },
      'wafv2:GetWebACL': ({ Name }: { Name: string }) => ({
        LockToken: 'moves on its own',
        WebACL:
          Name === 'edge'
            ? { Name, Id: 'acl-2', ARN: GLOBAL, DefaultAction: { Block: {} }, Rules: [], VisibilityConfig: visibility }
            : {
                Name,
                Id: 'acl-1',
                ARN,
                Description: 'Before the front',
                Capacity: 52,
                DefaultAction: { Allow: {} },
                LabelNamespace: 'awswaf:123456789012:webacl:front:',
                ManagedByFirewallManager: false,
                RetrofittedByFirewallManager: false,
                OnSourceDDoSProtectionConfig: { ALBLowReputationMode: 'ACTIVE_UNDER_DDOS' },
                VisibilityConfig: visibility,
                Rules: [
                  {
                    Name: 'managed',
                    Priority: 0,
                    OverrideAction: { None: {} },
                    Statement: {
                      ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' },
                    },
                    VisibilityConfig: visibility,
                  },
                  {
                    Name: 'login',
                    Priority: 1,
                    Action: { Block: {} },
                    Statement: {
                      AndStatement: {
                        Statements: [
                          { NotStatement: { Statement: { IPSetReferenceStatement: { ARN: IP_SET } } } },
                          {
                            ByteMatchStatement: {
                              SearchString: new TextEncoder().encode('/login'),
                              FieldToMatch: { UriPath: {} },
                              TextTransformations: [{ Priority: 0, Type: 'NONE' }],
                              PositionalConstraint: 'STARTS_WITH',
                            },
                          },
                        ],
                      },
                    },
                    VisibilityConfig: visibility,
                  },
                ],
              },
      }),
      'wafv2:ListResourcesForWebACL': ({ ResourceType }: { ResourceType: string }) => ({
        ResourceArns: [ResourceType === 'API_GATEWAY' ? STAGE : BALANCER],
      }),
      'wafv2:ListTagsForResource': { TagInfoForResource: { TagList: [{ Key: 'team', Value: 'blue' }] } },
    },
    expect([front, edge, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(front?.resourceName, 'front')
      assert.deepEqual(front?.tags, { team: 'blue' })
      assert.deepEqual(front?.configuration, {
        Name: 'front',
        Id: 'acl-1',
        ARN,
        Description: 'Before the front',
        Capacity: 52,
        DefaultAction: { Allow: {} },
        LabelNamespace: 'awswaf:123456789012:webacl:front:',
        ManagedByFirewallManager: false,
        RetrofittedByFirewallManager: false,
        OnSourceDDoSProtectionConfig: { ALBLowReputationMode: 'ACTIVE_UNDER_DDOS' },
        VisibilityConfig: visibility,
        Rules: [
          {
            Name: 'managed',
            Priority: 0,
            OverrideAction: { None: {} },
            Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
            VisibilityConfig: visibility,
          },
          {
            Name: 'login',
            Priority: 1,
            Action: { Block: {} },
            Statement: {
              AndStatement: {
                Statements: [
                  { NotStatement: { Statement: { IPSetReferenceStatement: { ARN: IP_SET } } } },
                  {
                    ByteMatchStatement: {
                      SearchString: 'L2xvZ2lu',
                      FieldToMatch: { UriPath: {} },
                      TextTransformations: [{ Priority: 0, Type: 'NONE' }],
                      PositionalConstraint: 'STARTS_WITH',
                    },
                  },
                ],
              },
            },
            VisibilityConfig: visibility,
          },
        ],
      })
      assert.deepEqual(
        front?.relationships?.map((r) => [r.resourceType, r.resourceId]),
        [
          ['AWS::ApiGateway::Stage', STAGE],
          ['AWS::ElasticLoadBalancingV2::LoadBalancer', BALANCER],
          ['AWS::WAFv2::IPSet', IP_SET],
        ],
      )
      assert.equal(edge?.resourceId, GLOBAL)
      assert.deepEqual(edge?.configuration.Rules, [])
      assert.deepEqual(edge?.relationships, [])
    },
  },
})

test("AWS::WAFv2::WebACL: outside of us-east-1 only the region's own (the emulator lacks ListResourcesForWebACL)", async () => {
  for (const [region, expected] of [
    ['us-east-1', ['edge', 'front']],
    ['eu-west-1', ['front']],
  ] as const) {
    const cloud = await emulatedAccount(region)
    const { sdk, client } = await cloud.service('wafv2')
    const acl = { DefaultAction: { Allow: {} }, VisibilityConfig: visibility, Tags: [{ Key: 'team', Value: 'blue' }] }
    await client.send(new sdk.CreateWebACLCommand({ ...acl, Name: 'front', Scope: 'REGIONAL' }))
    if (region === 'us-east-1')
      await client.send(new sdk.CreateWebACLCommand({ ...acl, Name: 'edge', Scope: 'CLOUDFRONT' }))
    const mended = intercepted(cloud, async (call, _input, next) =>
      call === 'wafv2:ListResourcesForWebACL' ? { ResourceArns: [] } : next(),
    )
    const found = await read(webAcl, mended)
    assert.deepEqual(found.map((r) => r.resourceName).sort(), expected)
    for (const { tags, configuration } of found) {
      assert.deepEqual(tags, { team: 'blue' })
      assert.deepEqual(configuration.DefaultAction, { Allow: {} })
    }
  }
})
