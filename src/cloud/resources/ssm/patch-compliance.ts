import { mapConcurrently } from '../../concurrently.ts'
import { resourceType } from '../../resource-type.ts'
import { complianceChangedBy, complianceOf, complianceSummaries } from './compliance.ts'
import { AT_ONCE } from './managed-instances.ts'

const TYPE = 'AWS::SSM::PatchCompliance'

/**
 * The patch compliance of each managed instance that was scanned, and its patches.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListResourceComplianceSummaries.html
 */
export const patchCompliance = resourceType({
  type: TYPE,
  permissions: ['ssm:ListResourceComplianceSummaries', 'ssm:ListComplianceItems', 'ssm:DescribeInstancePatchStates'],
  changedBy: complianceChangedBy,
  verified: 'schema',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ssm')
    yield* mapConcurrently(complianceSummaries(cloud, 'Patch', only), AT_ONCE, async (summary) => {
      const command = new sdk.DescribeInstancePatchStatesCommand({ InstanceIds: [summary.ResourceId!] })
      const [state] = (await client.send(command)).InstancePatchStates ?? []
      const baseline = { PatchBaselineId: state?.BaselineId, PatchGroup: state?.PatchGroup }
      return complianceOf(cloud, TYPE, 'Patch', summary, baseline)
    })
  },
})
