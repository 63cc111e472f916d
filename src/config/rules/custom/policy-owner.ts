import { compileGuard } from '../../../guard/compile.ts'
import { GuardError } from '../../../guard/guard-error.ts'
import { parseGuard } from '../../../guard/parser.ts'
import { parameterObject } from '../input-parameters.ts'
import type { Invalid, Owner } from '../owner.ts'
import { compiledPolicy } from './compiled-policy.ts'
import { policyImplementation } from './policy-implementation.ts'
import { checkedDetails } from './source-details.ts'

/** Rules that are a policy in AWS CloudFormation Guard's language. */
export const policyOwner: Owner = {
  checked({ Source: source, InputParameters: inputText, MaximumExecutionFrequency: frequency }, invalid) {
    const { CustomPolicyDetails: policy, SourceDetails: details = [] } = source
    if (policy === undefined) return invalid('CustomPolicyDetails should be provided if the owner is CUSTOM_POLICY.')
    const onlyChanges = 'Only a change in resources triggers a rule whose owner is CUSTOM_POLICY'
    if (details.length === 0) invalid('SourceDetails should be provided if the owner is CUSTOM_POLICY.')
    if (
      frequency !== undefined ||
      details.some(({ MessageType: type }) => !/ItemChangeNotification$/.test(type ?? ''))
    ) {
      invalid(
        `${onlyChanges}: its MessageType is ConfigurationItemChangeNotification or OversizedConfigurationItemChangeNotification, and it has no maximum execution frequency.`,
      )
    }
    if (inputText !== undefined) parameterObject(inputText, invalid)
    checkPolicy(policy.PolicyText, invalid)
    return {
      source: {
        Owner: 'CUSTOM_POLICY',
        SourceDetails: checkedDetails(details, undefined, invalid),
        CustomPolicyDetails: policy,
      },
      maximumExecutionFrequency: undefined,
    }
  },

  implementation({ source, inputParameters }) {
    const { PolicyText: text = '', EnableDebugLogDelivery: logs = false } = source.CustomPolicyDetails ?? {}
    return policyImplementation(compiledPolicy(text), inputParameters, logs)
  },
}

/** The error shows line and caret. */
function checkPolicy(text: string, invalid: Invalid): void {
  try {
    const file = parseGuard(text)
    compileGuard(file)
    if (file.rules.length === 0) invalid('The PolicyText is invalid: it has no rule.')
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    invalid(`The PolicyText is invalid: ${error.rendering}`)
  }
}
