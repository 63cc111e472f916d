import { backupPlans } from '../../../../cloud/facts/backup/plans.ts'
import { vaultLocks } from '../../../../cloud/facts/backup/vaults.ts'
import { testAccountRule } from '../../testing.ts'
import { arnOf, sampledRules } from './protectables.testing.ts'
import { resourcesProtectedByBackupPlan } from './resources-protected-by-backup-plan.ts'

const selecting = (...ids: string[]) => ({ SelectionName: 's', IamRoleArn: 'arn:role', Resources: ids.map(arnOf) })
const vaultArn = (region: string, account: string, name = 'copies') =>
  `arn:aws:backup:${region}:${account}:backup-vault:${name}`
const copying = (...to: [region: string, account: string][]) => ({
  TargetBackupVaultName: 'open',
  CopyActions: to.map(([region, account]) => ({ DestinationBackupVaultArn: vaultArn(region, account) })),
})
const to = (TargetBackupVaultName: string) => ({ TargetBackupVaultName })
const plan = (name: string, rules: object[]) => ({ name, rules, selections: [selecting(name)] })

const locks = new Map([
  ['open', { isLocked: false, minRetentionDays: 7, maxRetentionDays: 30 }],
  ['locked', { isLocked: true }],
  ['week-to-month', { isLocked: true, minRetentionDays: 7, maxRetentionDays: 30 }],
])
const [OWN, OTHER] = ['123456789012', '111122223333']

for (const { rule, type, given, expected, unreadable } of sampledRules(resourcesProtectedByBackupPlan)) {
  /** Resources named after their plan, of which those `fine` are compliant. */
  const asked = (parameters: Record<string, string>, rules: Record<string, object[]>, fine: string[]) => ({
    ...given(
      Object.fromEntries(Object.keys(rules).map((name) => [name, {}])),
      [backupPlans, Object.entries(rules).map(([name, all]) => plan(name, all))],
      [vaultLocks, locks],
    ),
    parameters,
    expect: expected(
      Object.fromEntries(Object.keys(rules).map((name) => [name, fine.includes(name) ? 'COMPLIANT' : 'NON_COMPLIANT'])),
      'NOT_APPLICABLE',
    ),
  })

  testAccountRule(rule, {
    'covered or not': {
      ...given({ a: {}, b: {} }, [backupPlans, [plan('a', [to('open')])]]),
      expect: expected({ a: 'COMPLIANT', b: 'NON_COMPLIANT' }, 'NOT_APPLICABLE'),
    },
    'only one resource': {
      ...given({ a: {}, b: {} }, [backupPlans, []]),
      parameters: { resourceId: 'b' },
      expect: { [`${type} b`]: 'NON_COMPLIANT' },
    },
    'copies to each region': asked(
      { crossRegionList: 'us-west-2, eu-west-1' },
      {
        both: [copying(['us-west-2', OWN], ['eu-west-1', OWN])],
        one: [copying(['us-west-2', OWN])],
        'in two rules': [copying(['us-west-2', OWN]), copying(['eu-west-1', OWN])],
        'in the second rule': [to('open'), copying(['us-west-2', OWN], ['eu-west-1', OWN])],
        none: [to('open')],
      },
      ['both', 'in the second rule'],
    ),
    'copies to each account': asked(
      { crossAccountList: OTHER },
      { other: [copying(['us-east-1', OTHER])], own: [copying(['us-east-1', OWN])] },
      ['other'],
    ),
    'copies to a region and an account': asked(
      { crossRegionList: 'us-west-2', crossAccountList: OTHER },
      { both: [copying(['us-west-2', OTHER])], region: [copying(['us-west-2', OWN])] },
      ['both'],
    ),
    'a locked vault': asked(
      { backupVaultLockCheck: 'True' },
      {
        locked: [to('locked')],
        'air-gapped': [{ ...to('open'), TargetLogicallyAirGappedBackupVaultArn: vaultArn('us-east-1', OWN, 'locked') }],
        open: [to('open')],
        unknown: [to('nowhere')],
      },
      ['locked', 'air-gapped'],
    ),
    'no lock asked for': asked({ backupVaultLockCheck: 'False' }, { open: [to('open')] }, ['open']),
    'a lock of at least so many days': asked(
      { minRetentionDays: '7' },
      { enough: [to('week-to-month')], 'no minimum': [to('locked')], 'not locked': [to('open')] },
      ['enough'],
    ),
    'a lock of more days': asked({ minRetentionDays: '8' }, { less: [to('week-to-month')] }, []),
    'a lock of at most so many days': asked(
      { maxRetentionDays: '30' },
      { enough: [to('week-to-month')], 'no maximum': [to('locked')], 'not locked': [to('open')] },
      ['enough'],
    ),
    'a lock of fewer days': asked({ maxRetentionDays: '29' }, { more: [to('week-to-month')] }, []),
    'plans are not readable': {
      ...given({ a: {} }, [backupPlans, new Error('AccessDenied')]),
      expect: { throws: /AccessDenied/ },
    },
    'locks are not readable': {
      ...given({ a: {} }, [backupPlans, []], [vaultLocks, new Error('AccessDenied')]),
      parameters: { backupVaultLockCheck: 'true' },
      expect: { throws: /AccessDenied/ },
    },
    ...(unreadable && {
      'the resources are not readable': {
        facts: [unreadable, [backupPlans, []] as const],
        expect: { throws: /AccessDenied/ },
      },
    }),
  })
}
