import { testRule } from '../../testing.ts'
import { elbLoggingEnabled } from './elb-logging-enabled.ts'

const classic = (enabled: boolean | null, s3BucketName: string | null = null) => ({
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  supplementaryConfiguration: { LoadBalancerAttributes: { accessLog: { enabled, s3BucketName } } },
})
const second = (enabled: string, bucket = '', type: string | null = 'application') => ({
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  configuration: { type },
  supplementaryConfiguration: {
    LoadBalancerAttributes: [
      { key: 'access_logs.s3.enabled', value: enabled },
      { key: 'access_logs.s3.bucket', value: bucket },
    ],
  },
})
const logs = { s3BucketNames: 'other, logs' }

testRule(elbLoggingEnabled, {
  COMPLIANT: {
    classic: classic(true),
    application: second('true'),
    'classic, to a bucket of the list': [classic(true, 'logs'), logs],
    'application, to a bucket of the list': [second('true', 'logs'), logs],
  },
  NON_COMPLIANT: {
    'classic, off': classic(false),
    'classic, unsaid': classic(null),
    'classic, to another bucket': [classic(true, 'mine'), logs],
    'classic, to an unknown bucket': [classic(true), logs],
    'application, off': second('false'),
    'application, to another bucket': [second('true', 'mine'), logs],
    'application, no attributes': {
      resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      configuration: { type: 'application' },
    },
  },
  NOT_APPLICABLE: {
    network: second('false', '', 'network'),
    gateway: second('false', '', 'gateway'),
    unsaid: second('false', '', null),
  },
  INSUFFICIENT_DATA: {
    'classic, no structure': { ...classic(true), supplementaryConfiguration: { LoadBalancerAttributes: 'on' } },
    'application, no list': { ...second('true'), supplementaryConfiguration: { LoadBalancerAttributes: {} } },
  },
})
