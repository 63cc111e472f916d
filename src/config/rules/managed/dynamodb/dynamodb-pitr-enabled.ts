import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const STATUS = 'ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus'

/** https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-pitr-enabled.html */
export const dynamodbPitrEnabled = managedRule({
  identifier: 'DYNAMODB_PITR_ENABLED',
  resourceTypes: ['AWS::DynamoDB::Table'],

  evaluate({ supplementaryConfiguration }) {
    return supplementaryConfiguration.text(STATUS) === 'ENABLED'
      ? compliant
      : nonCompliant('Point-in-time recovery is off.')
  },
})
