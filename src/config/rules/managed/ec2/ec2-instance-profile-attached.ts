import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-profile-attached.html */
export const ec2InstanceProfileAttached = managedRule({
  identifier: 'EC2_INSTANCE_PROFILE_ATTACHED',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { IamInstanceProfileArnList: csv() },

  evaluate({ configuration }, { IamInstanceProfileArnList: allowed }) {
    const profile = configuration.object('iamInstanceProfile')
    if (profile === undefined) return nonCompliant('The instance has no IAM instance profile.')
    const arn = profile.text('arn') ?? ''
    if (allowed !== undefined && !allowed.includes(arn))
      return nonCompliant(`The instance profile ${arn} is not in the list.`)
    return compliant
  },
})
