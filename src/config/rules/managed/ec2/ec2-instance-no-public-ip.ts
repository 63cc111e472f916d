import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** Only IPv4 counts. https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-no-public-ip.html */
export const ec2InstanceNoPublicIp = managedRule({
  identifier: 'EC2_INSTANCE_NO_PUBLIC_IP',
  resourceTypes: ['AWS::EC2::Instance'],

  evaluate({ configuration }) {
    const addresses = [
      configuration.text('publicIpAddress'),
      ...configuration.list('networkInterfaces').map((one) => one.text('association.publicIp')),
    ]
    const address = addresses.find(Boolean)
    return address === undefined ? compliant : nonCompliant(`The instance has the public address ${address}.`)
  },
})
