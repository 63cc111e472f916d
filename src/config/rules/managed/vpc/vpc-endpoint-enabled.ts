import { vpcEndpoints } from '../../../../cloud/facts/ec2/vpc-endpoints.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable, type RuleAccount } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-endpoint-enabled.html */
export const vpcEndpointEnabled = managedRule({
  identifier: 'VPC_ENDPOINT_ENABLED',
  parameters: { serviceNames: csv({ required: true }), vpcIds: csv(), scopeConfigResourceTypes: csv() },

  async *evaluateAll(account, { serviceNames, vpcIds, scopeConfigResourceTypes }) {
    const endpoints = await account.fact(vpcEndpoints)
    const needed = scopeConfigResourceTypes === undefined || (await hasAny(account, scopeConfigResourceTypes))
    yield* judgeItems(account, 'AWS::EC2::VPC', ({ resourceId }) => {
      if (vpcIds !== undefined && !vpcIds.includes(resourceId)) return undefined
      if (!needed) return notApplicable
      const own = endpoints.filter((one) => one.vpcId === resourceId)
      const missing = serviceNames.find((name) => !own.some((one) => isOf(one.serviceName, name)))
      return missing === undefined ? compliant : nonCompliant(`The VPC has no endpoint of ${missing}.`)
    })
  },
})

/**
 * Whether an endpoint is of a service, by its short or whole name: that of its FIPS variant (`...kms-fips`) is one of
 * `kms`, too.
 */
function isOf(endpoint: string, name: string): boolean {
  return [endpoint, endpoint.replace(/-fips$/, '')].some((service) => `.${service}`.endsWith(`.${name}`))
}

/** A type counts as recorded when there is a live resource of it. */
async function hasAny(account: RuleAccount, types: readonly string[]): Promise<boolean> {
  for (const type of types) for await (const _ of account.items(type)) return true
  return false
}
