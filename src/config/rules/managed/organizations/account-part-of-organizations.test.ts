import { managementAccount } from '../../../../cloud/facts/organizations/management-account.ts'
import { testAccountRule } from '../../testing.ts'
import { accountPartOfOrganizations } from './account-part-of-organizations.ts'

const MANAGER = '111111111111'
const judged = (manager: string | undefined, verdict: 'COMPLIANT' | 'NON_COMPLIANT', MasterAccountId = '') => ({
  facts: [[managementAccount, manager]] as const,
  parameters: { MasterAccountId },
  expect: { 'AWS::::Account 123456789012': verdict },
})

testAccountRule(accountPartOfOrganizations, {
  'in an organization': judged(MANAGER, 'COMPLIANT'),
  'in the organization asked for': judged(MANAGER, 'COMPLIANT', ` ${MANAGER} `),
  'in another organization': judged(MANAGER, 'NON_COMPLIANT', '222222222222'),
  'in none': judged(undefined, 'NON_COMPLIANT'),
  'in none, where one is asked for': judged(undefined, 'NON_COMPLIANT', MANAGER),
  'not readable': { facts: [[managementAccount, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
