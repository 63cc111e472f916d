import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-db-security-group-not-allowed.html */
export const rdsDbSecurityGroupNotAllowed = managedRule({
  identifier: 'RDS_DB_SECURITY_GROUP_NOT_ALLOWED',
  resourceTypes: ['AWS::RDS::DBSecurityGroup'],

  evaluate({ configuration }) {
    const name = configuration.text('dBSecurityGroupName')
    return name === 'default'
      ? compliant
      : nonCompliant(`There is a DB security group beside the default one: ${name}.`)
  },
})
