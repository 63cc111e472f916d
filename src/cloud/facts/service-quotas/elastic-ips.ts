import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/** EC2-VPC Elastic IPs. */
const QUOTA = { ServiceCode: 'ec2', QuotaCode: 'L-0263D0A3' }

/**
 * How many elastic IP addresses the region may have.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html
 */
export const elasticIpQuota = fact<number>({
  name: 'service-quotas-elastic-ips',
  permissions: ['servicequotas:GetServiceQuota', 'servicequotas:GetAWSDefaultServiceQuota'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('service-quotas')
    const applied = await unlessGone(client.send(new sdk.GetServiceQuotaCommand(QUOTA)), 'NoSuchResourceException')
    // A quota that was never changed may have only its default.
    const { Quota } = applied ?? (await client.send(new sdk.GetAWSDefaultServiceQuotaCommand(QUOTA)))
    if (Quota?.Value === undefined) throw new Error('Service Quotas did not say how many elastic IPs there may be.')
    return Quota.Value
  },
})
