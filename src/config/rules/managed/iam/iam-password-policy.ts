import type { PasswordPolicy } from '@aws-sdk/client-iam'
import { passwordPolicy } from '../../../../cloud/facts/iam/password-policy.ts'
import { compliant, flag, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

const parameters = {
  RequireUppercaseCharacters: flag({ default: 'true' }),
  RequireLowercaseCharacters: flag({ default: 'true' }),
  RequireSymbols: flag({ default: 'true' }),
  RequireNumbers: flag({ default: 'true' }),
  MinimumPasswordLength: integer({ default: '14', min: 6, max: 128 }),
  PasswordReusePrevention: integer({ default: '24', min: 1, max: 24 }),
  MaxPasswordAge: integer({ default: '90', min: 1, max: 1095 }),
}

type Wanted = { readonly [Name in keyof typeof parameters]: ReturnType<(typeof parameters)[Name]['parse']> }

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-password-policy.html */
export const iamPasswordPolicy = managedRule({
  identifier: 'IAM_PASSWORD_POLICY',
  parameters,

  async evaluateAll({ accountId, fact }, wanted) {
    const policy = await fact(passwordPolicy)
    const lacking = policy === undefined ? ['there is none'] : lackingOf(policy, wanted)
    const verdict =
      lacking.length === 0 ? compliant : nonCompliant(`The password policy is too weak: ${lacking.join(', ')}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})

function lackingOf(policy: PasswordPolicy, wanted: Wanted): string[] {
  const { MinimumPasswordLength: length = 0, PasswordReusePrevention: reuse = 0, MaxPasswordAge: age } = policy
  return [
    ...(wanted.RequireUppercaseCharacters && !policy.RequireUppercaseCharacters ? ['no capital letter needed'] : []),
    ...(wanted.RequireLowercaseCharacters && !policy.RequireLowercaseCharacters ? ['no small letter needed'] : []),
    ...(wanted.RequireSymbols && !policy.RequireSymbols ? ['no symbol needed'] : []),
    ...(wanted.RequireNumbers && !policy.RequireNumbers ? ['no digit needed'] : []),
    ...(length < wanted.MinimumPasswordLength ? [`${length} characters are enough`] : []),
    ...(reuse < wanted.PasswordReusePrevention ? [`only ${reuse} passwords are remembered`] : []),
    ...(age === undefined || age > wanted.MaxPasswordAge ? [`valid for ${age ?? 'any number of'} days`] : []),
  ]
}
