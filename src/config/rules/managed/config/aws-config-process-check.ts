import { managedRule } from '../../managed-rule.ts'

/**
 * A check of what people do: they say themselves whether it was done.
 * https://docs.aws.amazon.com/config/latest/developerguide/aws-config-process-check.html
 */
export const awsConfigProcessCheck = managedRule({
  identifier: 'AWS_CONFIG_PROCESS_CHECK',
  resourceTypes: ['AWS::::Account'],
  unjudged: 'external',
})
