import type { Attachments } from '../../../../cloud/facts/iam/policy-attachments.ts'
import { policyAttachments } from '../../../../cloud/facts/iam/policy-attachments.ts'
import { Fields } from '../../fields.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { statementsAt } from '../policies/statements.ts'

const uses: Readonly<Record<string, (attachments: Attachments) => boolean>> = {
  IAM_USER: ({ users }) => users.length > 0,
  IAM_GROUP: ({ groups }) => groups.some(({ hasUsers }) => hasUsers),
  IAM_ROLE: ({ roles }) => roles.some(({ trust }) => trustsAnyone(trust)),
}

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-in-use.html */
export const iamPolicyInUse = managedRule({
  identifier: 'IAM_POLICY_IN_USE',
  parameters: {
    policyARN: text({ required: true }),
    policyUsageType: text({ oneOf: ['IAM_USER', 'IAM_GROUP', 'IAM_ROLE', 'ANY'] }),
  },

  async evaluateAll({ accountId, fact }, { policyARN, policyUsageType: kind = 'ANY' }) {
    const attachments = (await fact(policyAttachments)).get(policyARN) ?? { users: [], groups: [], roles: [] }
    const kinds = kind === 'ANY' ? Object.values(uses) : [uses[kind]]
    const isUsed = kinds.some((use) => use?.(attachments))
    const verdict = isUsed
      ? compliant
      : nonCompliant(`${policyARN} is not attached (${kind}) to anyone who can use it.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})

function trustsAnyone(trust: string): boolean {
  return statementsAt(new Fields({ trust }, 'role'), 'trust').some(
    ({ effect, principals }) => effect === 'Allow' && principals.length > 0,
  )
}
