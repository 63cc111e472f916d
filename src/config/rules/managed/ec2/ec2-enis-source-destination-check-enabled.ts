import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const JUDGED = ['lambda', 'aws_codestar_connections_managed', 'branch', 'efa', 'interface', 'quicksight']

/**
 * Interfaces that AWS services manage, and those of other kinds, are not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-enis-source-destination-check-enabled.html
 */
export const ec2EnisSourceDestinationCheckEnabled = managedRule({
  identifier: 'EC2_ENIS_SOURCE_DESTINATION_CHECK_ENABLED',
  resourceTypes: ['AWS::EC2::NetworkInterface'],

  evaluate({ configuration }) {
    const kind = configuration.text('interfaceType') ?? ''
    if (configuration.flag('requesterManaged') !== false || !JUDGED.includes(kind)) return notApplicable
    return configuration.flag('sourceDestCheck') === false
      ? nonCompliant('The interface passes on what is neither from it nor for it.')
      : compliant
  },
})
