import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/approved-amis-by-id.html */
export const approvedAmisById = managedRule({
  identifier: 'APPROVED_AMIS_BY_ID',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { amiIds: csv({ required: true }) },

  evaluate({ configuration }, { amiIds }) {
    if (configuration.text('state.name') !== 'running') return notApplicable
    const image = configuration.text('imageId')
    if (image !== undefined && amiIds.includes(image)) return compliant
    return nonCompliant(`The instance runs from ${image ?? 'an unknown AMI'}, which is not approved.`)
  },
})
