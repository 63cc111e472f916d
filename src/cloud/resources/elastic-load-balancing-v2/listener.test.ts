import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { listener } from './listener.ts'
import { makeLoadBalancer } from './network.testing.ts'

const BALANCER = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/1234567890abcdef'
const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/front/1234567890abcdef/abcdef1234567890'
const GROUP = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1234567890abcdef'

testResourceType(listener, {
  'two listeners of one load balancer': {
    async arrange(cloud) {
      const { arn } = await makeLoadBalancer(cloud, 'front')
      await makeLoadBalancer(cloud, 'without-listener')
      const { sdk, client } = await cloud.service('elastic-load-balancing-v2')
      for (const Port of [80, 8080]) {
        await client.send(
          new sdk.CreateListenerCommand({
            LoadBalancerArn: arn,
            Port,
            Protocol: 'HTTP',
            DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
            Tags: [{ Key: 'port', Value: String(Port) }],
          }),
        )
      }
      return arn
    },
    expect(resources, balancer) {
      assert.deepEqual(resources.map((r) => r.configuration.Port).sort(), [80, 8080])
      const [found] = resources
      assert.equal(found?.configuration.LoadBalancerArn, balancer)
      assert.equal(found?.configuration.Protocol, 'HTTP')
      assert.deepEqual(found?.configuration.Certificates, [])
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.tags, { port: String(found?.configuration.Port) })
    },
  },
  'a TLS listener that forwards': {
    region: 'eu-west-1',
    answers: {
      'elastic-load-balancing-v2:DescribeLoadBalancers': { LoadBalancers: [{ LoadBalancerArn: BALANCER }] },
      'elastic-load-balancing-v2:DescribeListeners': {
        Listeners: [
          {
            ListenerArn: ARN,
            LoadBalancerArn: BALANCER,
            Port: 443,
            Protocol: 'HTTPS',
            Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' }],
            SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
            DefaultActions: [
              {
                Type: 'authenticate-cognito',
                Order: 1,
                AuthenticateCognitoConfig: {
                  UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/pool',
                  UserPoolClientId: 'client',
                  UserPoolDomain: 'domain',
                  SessionTimeout: 604800,
                },
              },
              {
                Type: 'forward',
                Order: 2,
                TargetGroupArn: GROUP,
                ForwardConfig: {
                  TargetGroups: [{ TargetGroupArn: GROUP, Weight: 1 }],
                  TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 3600 },
                },
              },
            ],
            MutualAuthentication: { Mode: 'off' },
          },
        ],
      },
      'elastic-load-balancing-v2:DescribeTags': { TagDescriptions: [{ ResourceArn: ARN, Tags: [] }] },
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' }],
        AlpnPolicy: [],
        ListenerArn: ARN,
        LoadBalancerArn: BALANCER,
        Port: 443,
        Protocol: 'HTTPS',
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        DefaultActions: [
          {
            Type: 'authenticate-cognito',
            Order: 1,
            AuthenticateCognitoConfig: {
              UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/pool',
              UserPoolClientId: 'client',
              UserPoolDomain: 'domain',
              SessionTimeout: 604800,
            },
          },
          {
            Type: 'forward',
            Order: 2,
            TargetGroupArn: GROUP,
            ForwardConfig: {
              TargetGroups: [{ TargetGroupArn: GROUP, Weight: 1 }],
              TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 3600 },
            },
          },
        ],
      })
    },
  },
})
