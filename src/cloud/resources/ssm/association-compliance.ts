import { mapConcurrently } from '../../concurrently.ts'
import { resourceType } from '../../resource-type.ts'
import { complianceChangedBy, complianceOf, complianceSummaries } from './compliance.ts'
import { AT_ONCE } from './managed-instances.ts'

const TYPE = 'AWS::SSM::AssociationCompliance'

/**
 * Whether the State Manager associations of each managed instance that has any were applied.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/compliance-about.html
 */
export const associationCompliance = resourceType({
  type: TYPE,
  permissions: ['ssm:ListResourceComplianceSummaries', 'ssm:ListComplianceItems'],
  changedBy: [
    ...complianceChangedBy,
    // An instance reports it on its own; these change what it reports, and name associations.
    {
      eventSource: 'ssm.amazonaws.com',
      eventNames: [
        'CreateAssociation',
        'CreateAssociationBatch',
        'DeleteAssociation',
        'StartAssociationsOnce',
        'UpdateAssociation',
        'UpdateAssociationStatus',
        'UpdateInstanceAssociationStatus',
      ],
      id: ['requestParameters.instanceId'],
    },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    yield* mapConcurrently(complianceSummaries(cloud, 'Association', only), AT_ONCE, (summary) =>
      complianceOf(cloud, TYPE, 'Association', summary),
    )
  },
})
