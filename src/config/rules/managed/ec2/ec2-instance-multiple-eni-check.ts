import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-multiple-eni-check.html */
export const ec2InstanceMultipleEniCheck = managedRule({
  identifier: 'EC2_INSTANCE_MULTIPLE_ENI_CHECK',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { NetworkInterfaceIds: csv() },

  evaluate({ configuration }, { NetworkInterfaceIds: tolerated = [] }) {
    // AWS does not say what the parameter does: here the interfaces that it names do not count.
    const interfaces = configuration
      .list('networkInterfaces')
      .map((one) => one.text('networkInterfaceId') ?? 'an unknown one')
      .filter((id) => !tolerated.includes(id))
    return interfaces.length > 1
      ? nonCompliant(`The instance has ${interfaces.length} network interfaces: ${interfaces.join(', ')}.`)
      : compliant
  },
})
