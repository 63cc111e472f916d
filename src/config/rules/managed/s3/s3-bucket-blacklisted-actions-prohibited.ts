import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { concernsAction } from '../policies/grants.ts'
import { statementsAt } from '../policies/statements.ts'
import { givesOthers } from './given-to-others.ts'

/**
 * Conditions are not looked at.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-blacklisted-actions-prohibited.html
 */
export const s3BucketBlacklistedActionsProhibited = managedRule({
  identifier: 'S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { blacklistedActionPattern: csv({ required: true }) },

  evaluate({ accountId, supplementaryConfiguration }, { blacklistedActionPattern: patterns }) {
    const given = statementsAt(supplementaryConfiguration, 'BucketPolicy.policyText').filter(
      (statement) => givesOthers(statement, accountId) && concernsAction(statement, patterns),
    )
    if (given.length === 0) return compliant
    const [{ actions, notActions }] = given as [(typeof given)[0]]
    const what = notActions.length > 0 ? `all but ${notActions.join(', ')}` : actions.join(', ')
    return nonCompliant(`The bucket policy gives other accounts ${what}.`)
  },
})
