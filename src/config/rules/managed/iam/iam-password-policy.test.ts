import { passwordPolicy } from '../../../../cloud/facts/iam/password-policy.ts'
import { testAccountRule } from '../../testing.ts'
import { iamPasswordPolicy } from './iam-password-policy.ts'

const strong = {
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  RequireSymbols: true,
  RequireNumbers: true,
  MinimumPasswordLength: 14,
  PasswordReusePrevention: 24,
  MaxPasswordAge: 90,
}
const judged = (policy: unknown, verdict: 'COMPLIANT' | 'NON_COMPLIANT', parameters: Record<string, string> = {}) => ({
  facts: [[passwordPolicy, policy]] as const,
  parameters,
  expect: { 'AWS::::Account 123456789012': verdict },
})
const weak = {
  ...strong,
  RequireSymbols: false,
  MinimumPasswordLength: 8,
  PasswordReusePrevention: 5,
  MaxPasswordAge: 365,
}
const weakIsEnough = {
  RequireSymbols: 'false',
  MinimumPasswordLength: '8',
  PasswordReusePrevention: '5',
  MaxPasswordAge: '365',
}

testAccountRule(iamPasswordPolicy, {
  'just strong enough': judged(strong, 'COMPLIANT'),
  stronger: judged({ ...strong, MinimumPasswordLength: 20, MaxPasswordAge: 30 }, 'COMPLIANT'),
  'as asked for': judged(weak, 'COMPLIANT', weakIsEnough),
  'no policy': judged(undefined, 'NON_COMPLIANT'),
  'no capital letters': judged({ ...strong, RequireUppercaseCharacters: false }, 'NON_COMPLIANT'),
  'no small letters': judged({ ...strong, RequireLowercaseCharacters: false }, 'NON_COMPLIANT'),
  'no symbols': judged({ ...strong, RequireSymbols: false }, 'NON_COMPLIANT'),
  'no digits': judged({ ...strong, RequireNumbers: undefined }, 'NON_COMPLIANT'),
  'a character short': judged({ ...strong, MinimumPasswordLength: 13 }, 'NON_COMPLIANT'),
  'a password short': judged({ ...strong, PasswordReusePrevention: 23 }, 'NON_COMPLIANT'),
  'nothing remembered': judged({ ...strong, PasswordReusePrevention: undefined }, 'NON_COMPLIANT'),
  'a day too long': judged({ ...strong, MaxPasswordAge: 91 }, 'NON_COMPLIANT'),
  'valid for ever': judged({ ...strong, MaxPasswordAge: undefined }, 'NON_COMPLIANT'),
  'not readable': { facts: [[passwordPolicy, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
