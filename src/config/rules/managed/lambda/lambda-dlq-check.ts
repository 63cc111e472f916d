import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/lambda-dlq-check.html */
export const lambdaDlqCheck = managedRule({
  identifier: 'LAMBDA_DLQ_CHECK',
  resourceTypes: ['AWS::Lambda::Function'],
  parameters: { dlqArns: csv() },

  evaluate({ configuration }, { dlqArns }) {
    const target = configuration.text('deadLetterConfig.targetArn') ?? ''
    if (target === '') return nonCompliant('The function has no dead-letter queue.')
    return dlqArns === undefined || dlqArns.includes(target)
      ? compliant
      : nonCompliant(`The dead-letter queue is ${target}, which is not listed.`)
  },
})
