import { testFact } from '../../fact.testing.ts'
import { elasticIpQuota } from './elastic-ips.ts'

const APPLIED = 'service-quotas:GetServiceQuota'
const none = Object.assign(new Error('no such quota'), { name: 'NoSuchResourceException' })

testFact(elasticIpQuota, {
  applied: { answers: { [APPLIED]: { Quota: { Value: 20 } } }, expect: 20 },
  default: {
    answers: { [APPLIED]: none, 'service-quotas:GetAWSDefaultServiceQuota': { Quota: { Value: 5 } } },
    expect: 5,
  },
  'not said': { answers: { [APPLIED]: {} }, expect: /did not say/ },
})
