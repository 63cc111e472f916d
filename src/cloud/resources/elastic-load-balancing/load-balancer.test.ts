import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { classicLoadBalancer } from './load-balancer.ts'

testResourceType(classicLoadBalancer, {
  'a load balancer beside another one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('elastic-load-balancing')
      for (const LoadBalancerName of ['front', 'back']) {
        await client.send(
          new sdk.CreateLoadBalancerCommand({
            LoadBalancerName,
            AvailabilityZones: ['us-east-1a', 'us-east-1b'],
            Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 }],
            Tags: [{ Key: 'team', Value: 'blue' }],
          }),
        )
      }
    },
    expect(resources) {
      assert.deepEqual(resources.map((r) => r.resourceId).sort(), ['back', 'front'])
      const front = resources.find((r) => r.resourceId === 'front')
      assert.match(front?.arn ?? '', /^arn:aws:elasticloadbalancing:us-east-1:\d{12}:loadbalancer\/front$/)
      assert.equal(front?.availabilityZone, 'Multiple Availability Zones')
      assert.deepEqual(front?.tags, { team: 'blue' })
      assert.deepEqual(front?.configuration.availabilityZones, ['us-east-1a', 'us-east-1b'])
      assert.equal(front?.configuration.createdTime, front?.resourceCreationTime?.getTime())
      const { Tags, LoadBalancerAttributes } = front?.supplementaryConfiguration ?? {}
      assert.deepEqual(Tags, [{ key: 'team', value: 'blue' }])
      assert.deepEqual((LoadBalancerAttributes as { accessLog?: object }).accessLog, { enabled: false })
    },
  },
  'a load balancer of a VPC with a TLS listener, a policy and access logs': {
    answers: {
      'elastic-load-balancing:DescribeLoadBalancers': ({ LoadBalancerNames }: { LoadBalancerNames?: string[] }) => {
        if (LoadBalancerNames !== undefined && LoadBalancerNames[0] !== 'secure')
          throw Object.assign(new Error('There is no ACTIVE Load Balancer'), { name: 'AccessPointNotFoundException' })
        return {
          LoadBalancerDescriptions: [
            {
              LoadBalancerName: 'secure',
              DNSName: 'secure-1.eu-west-1.elb.amazonaws.com',
              CanonicalHostedZoneName: 'secure-1.eu-west-1.elb.amazonaws.com',
              CanonicalHostedZoneNameID: 'Z32O12XQLNTSW2',
              ListenerDescriptions: [
                {
                  Listener: {
                    Protocol: 'HTTPS',
                    LoadBalancerPort: 443,
                    InstanceProtocol: 'HTTP',
                    InstancePort: 80,
                    SSLCertificateId: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
                  },
                  PolicyNames: ['tls'],
                },
              ],
              Policies: {
                AppCookieStickinessPolicies: [],
                LBCookieStickinessPolicies: [{ PolicyName: 'sticky', CookieExpirationPeriod: 60 }],
                OtherPolicies: ['tls'],
              },
              BackendServerDescriptions: [],
              AvailabilityZones: ['eu-west-1a'],
              Subnets: ['subnet-1', 'subnet-2'],
              VPCId: 'vpc-1',
              Instances: [{ InstanceId: 'i-1' }],
              HealthCheck: {
                Target: 'HTTP:80/',
                Interval: 30,
                Timeout: 5,
                UnhealthyThreshold: 2,
                HealthyThreshold: 10,
              },
              SourceSecurityGroup: { OwnerAlias: '123456789012', GroupName: 'default' },
              SecurityGroups: ['sg-1'],
              CreatedTime: new Date('2026-01-02T03:04:05.678Z'),
              Scheme: 'internal',
            },
          ],
        }
      },
      'elastic-load-balancing:DescribeLoadBalancerAttributes': {
        LoadBalancerAttributes: {
          CrossZoneLoadBalancing: { Enabled: true },
          AccessLog: { Enabled: true, S3BucketName: 'logs', EmitInterval: 60, S3BucketPrefix: 'elb' },
          ConnectionDraining: { Enabled: true, Timeout: 300 },
          ConnectionSettings: { IdleTimeout: 60 },
          AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'defensive' }],
        },
      },
      'elastic-load-balancing:DescribeLoadBalancerPolicies': {
        PolicyDescriptions: [
          {
            PolicyName: 'tls',
            PolicyTypeName: 'SSLNegotiationPolicyType',
            PolicyAttributeDescriptions: [
              { AttributeName: 'Reference-Security-Policy', AttributeValue: 'ELBSecurityPolicy-TLS-1-2-2017-01' },
              { AttributeName: 'Protocol-TLSv1.2', AttributeValue: 'true' },
            ],
          },
        ],
      },
      'elastic-load-balancing:DescribeTags': { TagDescriptions: [{ LoadBalancerName: 'secure', Tags: [] }] },
    },
    region: 'eu-west-1',
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        loadBalancerName: 'secure',
        dnsname: 'secure-1.eu-west-1.elb.amazonaws.com',
        canonicalHostedZoneName: 'secure-1.eu-west-1.elb.amazonaws.com',
        canonicalHostedZoneNameID: 'Z32O12XQLNTSW2',
        listenerDescriptions: [
          {
            listener: {
              protocol: 'HTTPS',
              loadBalancerPort: 443,
              instanceProtocol: 'HTTP',
              instancePort: 80,
              sslcertificateId: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
            },
            policyNames: ['tls'],
          },
        ],
        policies: {
          appCookieStickinessPolicies: [],
          lbcookieStickinessPolicies: [{ policyName: 'sticky', cookieExpirationPeriod: 60 }],
          otherPolicies: ['tls'],
        },
        backendServerDescriptions: [],
        availabilityZones: ['eu-west-1a'],
        subnets: ['subnet-1', 'subnet-2'],
        vpcid: 'vpc-1',
        instances: [{ instanceId: 'i-1' }],
        healthCheck: { target: 'HTTP:80/', interval: 30, timeout: 5, unhealthyThreshold: 2, healthyThreshold: 10 },
        sourceSecurityGroup: { ownerAlias: '123456789012', groupName: 'default' },
        securityGroups: ['sg-1'],
        createdTime: 1767323045678,
        scheme: 'internal',
      })
      assert.deepEqual(found?.supplementaryConfiguration, {
        LoadBalancerAttributes: {
          crossZoneLoadBalancing: { enabled: true },
          accessLog: { enabled: true, s3BucketName: 'logs', emitInterval: 60, s3BucketPrefix: 'elb' },
          connectionDraining: { enabled: true, timeout: 300 },
          connectionSettings: { idleTimeout: 60 },
          additionalAttributes: [{ key: 'elb.http.desyncmitigationmode', value: 'defensive' }],
        },
        LoadBalancerPolicies: [
          {
            policyName: 'tls',
            policyTypeName: 'SSLNegotiationPolicyType',
            policyAttributeDescriptions: [
              { attributeName: 'Reference-Security-Policy', attributeValue: 'ELBSecurityPolicy-TLS-1-2-2017-01' },
              { attributeName: 'Protocol-TLSv1.2', attributeValue: 'true' },
            ],
          },
        ],
        Tags: [],
      })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is associated with ', 'sg-1'],
          ['Is attached to ', 'subnet-1'],
          ['Is attached to ', 'subnet-2'],
          ['Is contained in ', 'vpc-1'],
        ],
      )
    },
  },
})
