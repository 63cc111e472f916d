import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-default-security-group-closed.html */
export const vpcDefaultSecurityGroupClosed = managedRule({
  identifier: 'VPC_DEFAULT_SECURITY_GROUP_CLOSED',
  resourceTypes: ['AWS::EC2::SecurityGroup'],

  evaluate({ configuration }) {
    if (configuration.text('groupName') !== 'default') return notApplicable
    const ingress = configuration.list('ipPermissions').length
    const egress = configuration.list('ipPermissionsEgress').length
    if (ingress + egress === 0) return compliant
    return nonCompliant(`The default security group has ${ingress} ingress and ${egress} egress rules.`)
  },
})
