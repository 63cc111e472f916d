import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { statementsAt } from '../policies/statements.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sqs-queue-policy-full-access-check.html */
export const sqsQueuePolicyFullAccessCheck = managedRule({
  identifier: 'SQS_QUEUE_POLICY_FULL_ACCESS_CHECK',
  resourceTypes: ['AWS::SQS::Queue'],

  evaluate({ configuration }) {
    return statementsAt(configuration, 'Policy').some(
      ({ effect, actions }) => effect === 'Allow' && actions.some((action) => /^(sqs:)?\*$/i.test(action)),
    )
      ? nonCompliant('The policy of the queue allows all actions.')
      : compliant
  },
})
