import type { Fields } from '../../fields.ts'
import type { Item } from '../../item.ts'

const LISTS: Readonly<Record<string, string>> = {
  'AWS::IAM::User': 'userPolicyList',
  'AWS::IAM::Role': 'rolePolicyList',
  'AWS::IAM::Group': 'groupPolicyList',
}

/** The inline policies of a user, role or group: `policyName` and `policyDocument`. */
export function inlinePolicies({ resourceType, configuration }: Item): readonly Fields[] {
  return configuration.list(LISTS[resourceType] ?? 'userPolicyList')
}
