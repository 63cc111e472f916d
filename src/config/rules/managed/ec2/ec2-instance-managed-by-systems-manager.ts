import type { Item } from '../../item.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems, readItems } from './live-items.ts'

const INVENTORY = 'AWS::SSM::ManagedInstanceInventory'

/**
 * Judges running instances by the recorded inventory.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-managed-by-systems-manager.html
 */
export const ec2InstanceManagedBySystemsManager = managedRule({
  identifier: 'EC2_INSTANCE_MANAGED_BY_SSM',
  resourceTypes: ['AWS::EC2::Instance', INVENTORY],

  async *evaluateAll(account) {
    const states = new Map<string, string>()
    for await (const [{ resourceId }, status] of readItems(account, INVENTORY, statusOf)) states.set(resourceId, status)
    yield* judgeItems(account, 'AWS::EC2::Instance', ({ configuration, resourceId }) => {
      if (configuration.text('state.name') !== 'running') return notApplicable
      const status = states.get(resourceId)
      if (status === undefined) return nonCompliant('The instance is not managed by Systems Manager.')
      // An inventory that the agent wrote says `Active` where Systems Manager says `Online`.
      if (status === 'Online' || status === 'Active') return compliant
      return nonCompliant(`Systems Manager does not reach the instance: ${status}.`)
    })
  },
})

function statusOf({ resourceId, configuration, supplementaryConfiguration }: Item): string {
  return (
    supplementaryConfiguration.text('instanceStatus') ??
    configuration.text(`AWS:InstanceInformation.Content.${resourceId}.InstanceStatus`) ??
    'unknown'
  )
}
