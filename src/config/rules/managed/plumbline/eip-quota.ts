import { elasticIpQuota } from '../../../../cloud/facts/service-quotas/elastic-ips.ts'
import { compliant, decimal, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html */
export const eipQuota = managedRule({
  identifier: 'PLUMBLINE_EIP_QUOTA',
  parameters: { thresholdPercentage: decimal({ default: '80', min: 0, max: 100 }) },
  own: {
    pillar: 'Reliability',
    check:
      "NON_COMPLIANT if the account's elastic IP addresses in the region reach thresholdPercentage of the quota (Service Quotas, EC2-VPC Elastic IPs).",
    resourceTypes: ['AWS::::Account'],
    notes: { thresholdPercentage: 'What is near the quota (percent).' },
  },

  async evaluateAll({ accountId, items, fact }, { thresholdPercentage }) {
    const quota = await fact(elasticIpQuota)
    let used = 0
    for await (const _ of items('AWS::EC2::EIP')) used += 1
    const verdict =
      100 * used >= thresholdPercentage * quota
        ? nonCompliant(`The region has ${used} elastic IP addresses; the quota is ${quota}.`)
        : compliant
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
