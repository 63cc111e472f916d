import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-instances-in-vpc.html */
export const ec2InstancesInVpc = managedRule({
  identifier: 'INSTANCES_IN_VPC',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { vpcId: text() },

  evaluate({ configuration }, { vpcId: wanted }) {
    const vpc = configuration.text('vpcId')
    if (!vpc) return nonCompliant('The instance is in no VPC.')
    return wanted === undefined || vpc === wanted
      ? compliant
      : nonCompliant(`The instance is in ${vpc}, not ${wanted}.`)
  },
})
