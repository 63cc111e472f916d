import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { concernsAction, concernsEveryone } from '../policies/grants.ts'
import { statementsAt } from '../policies/statements.ts'

const ENCRYPTION = 's3:x-amz-server-side-encryption'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-server-side-encryption-enabled.html */
export const s3BucketServerSideEncryptionEnabled = managedRule({
  identifier: 'S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED',
  resourceTypes: ['AWS::S3::Bucket'],

  evaluate({ supplementaryConfiguration }) {
    const rules = supplementaryConfiguration.list('ServerSideEncryptionConfiguration.rules')
    if (rules.some((rule) => rule.text('applyServerSideEncryptionByDefault.sseAlgorithm') !== undefined))
      return compliant
    const denials = statementsAt(supplementaryConfiguration, 'BucketPolicy.policyText').filter(
      (statement) =>
        statement.effect === 'Deny' &&
        concernsEveryone(statement) &&
        concernsAction(statement, ['s3:PutObject']) &&
        statement.conditions.some(({ key }) => key.toLowerCase() === ENCRYPTION),
    )
    if (denials.length > 0) return compliant
    return nonCompliant('There is no default encryption, and the policy does not deny unencrypted objects.')
  },
})
