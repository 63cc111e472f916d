import type { Item } from '../../item.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-blacklisted-check.html */
export const iamPolicyBlacklistedCheck = managedRule({
  identifier: 'IAM_POLICY_BLACKLISTED_CHECK',
  resourceTypes: ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role'],
  parameters: {
    policyArns: csv({ required: true, default: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
    exceptionList: csv(),
  },

  evaluate(item, { policyArns, exceptionList = [] }) {
    if (isExcepted(item, exceptionList)) return compliant
    const attached = item.configuration.list('attachedManagedPolicies').map((policy) => policy.text('policyArn') ?? '')
    const found = attached.filter((arn) => policyArns.includes(arn))
    return found.length === 0 ? compliant : nonCompliant(`Attached although it shall not be: ${found.join(', ')}.`)
  },
})

/** @param exceptions `users:[ann;bob]`, `groups:[admins]`, `roles:[ci]` */
function isExcepted({ resourceType, resourceName = '' }: Item, exceptions: readonly string[]): boolean {
  const kind = `${resourceType.replace('AWS::IAM::', '').toLowerCase()}s`
  return exceptions.some((exception) => {
    const [, kinds, names = ''] = /^(\w+):\[(.*)\]$/.exec(exception) ?? []
    return kinds?.toLowerCase() === kind && names.split(';').some((name) => name.trim() === resourceName)
  })
}
