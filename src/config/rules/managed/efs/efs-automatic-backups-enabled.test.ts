import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { efsAutomaticBackupsEnabled } from './efs-automatic-backups-enabled.ts'

const having = (Status: Json) => ({ configuration: { FileSystemId: 'fs-1', BackupPolicy: { Status } } })

testRule(efsAutomaticBackupsEnabled, {
  COMPLIANT: { enabled: having('ENABLED'), 'being enabled': having('ENABLING') },
  NON_COMPLIANT: {
    disabled: having('DISABLED'),
    'being disabled': having('DISABLING'),
    null: having(null),
    'no policy': { configuration: { FileSystemId: 'fs-1' } },
  },
  INSUFFICIENT_DATA: { 'it is a list': having([]) },
})
