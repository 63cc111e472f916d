import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appstream-fleet-in-vpc.html */
export const appstreamFleetInVpc = managedRule({
  identifier: 'APPSTREAM_FLEET_IN_VPC',
  resourceTypes: ['AWS::AppStream::Fleet'],

  evaluate({ configuration }) {
    if (configuration.text('FleetType')?.toUpperCase() === 'ELASTIC') return notApplicable
    return configuration.has('VpcConfig') ? compliant : nonCompliant('The fleet is in no VPC.')
  },
})
