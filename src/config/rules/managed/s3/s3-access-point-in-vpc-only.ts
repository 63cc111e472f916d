import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-access-point-in-vpc-only.html */
export const s3AccessPointInVpcOnly = managedRule({
  identifier: 'S3_ACCESS_POINT_IN_VPC_ONLY',
  resourceTypes: ['AWS::S3::AccessPoint'],

  evaluate({ configuration }) {
    return configuration.text('NetworkOrigin') === 'Internet'
      ? nonCompliant('The access point can be reached from the internet.')
      : compliant
  },
})
