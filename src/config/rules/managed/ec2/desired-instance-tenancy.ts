import { compliant, csv, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/**
 * Instances of other AMIs, or on other hosts, than those that are named are not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/desired-instance-tenancy.html
 */
export const desiredInstanceTenancy = managedRule({
  identifier: 'DESIRED_INSTANCE_TENANCY',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { tenancy: text({ required: true }), imageId: csv(), hostId: csv() },

  evaluate({ configuration }, { tenancy, imageId, hostId }) {
    if (imageId !== undefined && !imageId.includes(configuration.text('imageId') ?? '')) return notApplicable
    if (hostId !== undefined && !hostId.includes(configuration.text('placement.hostId') ?? '')) return notApplicable
    const actual = configuration.text('placement.tenancy') ?? 'unknown'
    if (actual.toLowerCase() === tenancy.toLowerCase()) return compliant
    return nonCompliant(`The instance's tenancy is ${actual}, not ${tenancy.toLowerCase()}.`)
  },
})
