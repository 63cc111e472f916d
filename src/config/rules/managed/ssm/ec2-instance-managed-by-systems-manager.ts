import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-managed-by-systems-manager.html */
export const ec2InstanceManagedBySystemsManager = managedRule({
  identifier: 'EC2_INSTANCE_MANAGED_BY_SSM',
  resourceTypes: ['AWS::EC2::Instance', 'AWS::SSM::ManagedInstanceInventory'],

  async *evaluateAll({ items }) {
    const statuses = new Map<string, string>()
    for await (const { resourceId, supplementaryConfiguration } of items('AWS::SSM::ManagedInstanceInventory'))
      statuses.set(resourceId, supplementaryConfiguration.text('instanceStatus') ?? 'unknown')

    for await (const { resourceType, resourceId, configuration } of items('AWS::EC2::Instance')) {
      const isRunning = configuration.text('state.name') === 'running'
      yield { resourceType, resourceId, verdict: isRunning ? judged(statuses.get(resourceId)) : notApplicable }
    }
  },
})

/** An agent that answers is `Online` to Systems Manager, and `Active` in its inventory. */
function judged(status: string | undefined): Verdict {
  if (status === undefined) return nonCompliant('The instance is not managed by Systems Manager.')
  return status === 'Online' || status === 'Active' ? compliant : nonCompliant(`The managed instance is ${status}.`)
}
