import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { backupRecoveryPointManualDeletionDisabled } from './backup-recovery-point-manual-deletion-disabled.ts'

const given = (configuration: JsonObject) => ({ configuration, beyondSchema: "CloudFormation's schema has it" })

const actions = [
  'backup:DeleteRecoveryPoint',
  'backup:UpdateRecoveryPointLifecycle',
  'backup:PutBackupVaultAccessPolicy',
]
const admin = 'arn:aws:iam::123456789012:role/backup-admin'
const exempt = { principalArnList: `arn:aws:iam::123456789012:role/x, ${admin}` }
const vault = (...Statement: JsonObject[]) => given({ AccessPolicy: { Version: '2012-10-17', Statement } })
const but = (...principals: string[]) => ({ StringNotEquals: { 'aws:PrincipalArn': principals } })
const deny = (difference: JsonObject): JsonObject => ({
  Effect: 'Deny',
  Principal: '*',
  Action: actions,
  Resource: '*',
  ...difference,
})

testRule(backupRecoveryPointManualDeletionDisabled, {
  COMPLIANT: {
    'denied to everybody': vault(deny({})),
    'denied to everybody, as AWS accounts': vault(deny({ Principal: { AWS: '*' } })),
    'denied by a wildcard': vault(deny({ Action: ['Backup:*'] })),
    'denied in two statements': vault(deny({ Action: actions[0]! }), deny({ Action: actions.slice(1) })),
    'denied but for other actions': vault(deny({ Action: null, NotAction: 'backup:StartBackupJob' })),
    'denied to all but an exempted role': [vault(deny({ Condition: but(admin) })), exempt],
    'denied to all but an exempted role, as not a principal': [
      vault(deny({ Principal: null, NotPrincipal: { AWS: admin } })),
      exempt,
    ],
    'a policy as text': given({ AccessPolicy: JSON.stringify({ Statement: deny({}) }) }),
  },
  NON_COMPLIANT: {
    'no policy': given({ BackupVaultName: 'vault' }),
    allowed: vault(deny({ Effect: 'Allow' })),
    'one action left': vault(deny({ Action: actions.slice(1) })),
    'one action left out': vault(deny({ Action: null, NotAction: actions[0]! })),
    'denied to one account': vault(deny({ Principal: { AWS: '111122223333' } })),
    'denied to all but a role that is not exempted': vault(deny({ Condition: but(admin) })),
    'denied to all but two roles, of which one is exempted': [
      vault(deny({ Condition: but(admin, 'arn:other') })),
      exempt,
    ],
    'denied on another condition': vault(deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } })),
    'denied to all but a principal that is not exempted': vault(
      deny({ Principal: null, NotPrincipal: { AWS: admin } }),
    ),
    'denied for one recovery point': vault(deny({ Resource: 'arn:aws:ec2:us-east-1::snapshot/snap-1' })),
  },
  INSUFFICIENT_DATA: { 'no policy document': given({ AccessPolicy: { Statement: 'Deny' } }) },
})
