import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { RDS_CLUSTER } from './engines.ts'
import { isServing } from './serving.ts'

/** MySQL's and PostgreSQL's own engines, and Aurora's: the engines of RDS's clusters. */
const ENGINES: readonly string[] = RDS_CLUSTER

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-instance-iam-authentication-enabled.html */
export const rdsInstanceIamAuthenticationEnabled = managedRule({
  identifier: 'RDS_INSTANCE_IAM_AUTHENTICATION_ENABLED',
  resourceTypes: ['AWS::RDS::DBInstance'],

  evaluate({ configuration }) {
    if (!ENGINES.includes(configuration.text('engine') ?? '') || !isServing(configuration)) return notApplicable
    return configuration.flag('iAMDatabaseAuthenticationEnabled') === true
      ? compliant
      : nonCompliant('Authentication by IAM is off.')
  },
})
