import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A function without a concurrency of its own shares the account's, whatever the limits.
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-concurrency-check.html
 */
export const lambdaConcurrencyCheck = managedRule({
  identifier: 'LAMBDA_CONCURRENCY_CHECK',
  resourceTypes: ['AWS::Lambda::Function'],
  parameters: { ConcurrencyLimitHigh: integer({ min: 0 }), ConcurrencyLimitLow: integer({ min: 0 }) },

  evaluate({ supplementaryConfiguration }, { ConcurrencyLimitHigh: high, ConcurrencyLimitLow: low }) {
    const reserved = supplementaryConfiguration.json('Concurrency')?.number('reservedConcurrentExecutions')
    if (reserved === undefined) return nonCompliant('No concurrency is reserved for the function.')
    if (low !== undefined && reserved < low)
      return nonCompliant(`The reserved concurrency is ${reserved}, under ${low}.`)
    if (high !== undefined && reserved > high)
      return nonCompliant(`The reserved concurrency is ${reserved}, over ${high}.`)
    return compliant
  },
})
