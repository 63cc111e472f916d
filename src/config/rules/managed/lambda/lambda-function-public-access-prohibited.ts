import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { publicGrant } from '../policies/public-access.ts'
import { statementsAt } from '../policies/statements.ts'

/**
 * A grant to everyone counts unless its conditions hold it to fixed accounts, organizations, networks or sources. A service as a principal
 * is not everyone.
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html
 */
export const lambdaFunctionPublicAccessProhibited = managedRule({
  identifier: 'LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED',
  resourceTypes: ['AWS::Lambda::Function'],

  evaluate({ supplementaryConfiguration }) {
    const grant = publicGrant(statementsAt(supplementaryConfiguration, 'Policy'), ['lambda:*'])
    if (grant === undefined) return compliant
    return nonCompliant(`The function's policy gives everyone ${grant.actions.join(', ')}.`)
  },
})
