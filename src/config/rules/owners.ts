import { lambdaOwner } from './custom/lambda-owner.ts'
import { policyOwner } from './custom/policy-owner.ts'
import { managedOwner } from './managed-owner.ts'
import type { Implementation, Owner } from './owner.ts'
import type { Rule } from './rule.ts'

/** The owners of rules. https://docs.aws.amazon.com/config/latest/APIReference/API_Source.html */
export const owners: Readonly<Record<Rule['source']['Owner'], Owner>> = {
  AWS: managedOwner,
  CUSTOM_LAMBDA: lambdaOwner,
  CUSTOM_POLICY: policyOwner,
}

/**
 * How a rule judges, whoever owns it.
 * @returns nothing for a rule whose verdicts come from elsewhere, or that is not built
 * @throws what is wrong with the rule: an error of the rule
 */
export function implementationOf(rule: Rule): Implementation | undefined {
  return owners[rule.source.Owner].implementation(rule)
}
