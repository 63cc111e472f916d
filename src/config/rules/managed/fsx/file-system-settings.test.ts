import type { FileSystem } from '../../../../cloud/facts/fsx/file-systems.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { fileSystemSettings } from './file-system-settings.ts'
import { fileSystem, listed, of, unreadable } from './file-systems.testing.ts'

interface Settings {
  readonly type: FileSystem['type']
  readonly right: Partial<FileSystem>
  /** Beside none at all. */
  readonly wrong: Readonly<Record<string, Partial<FileSystem>>>
}

const settings: Readonly<Record<string, Settings>> = {
  FSX_LUSTRE_COPY_TAGS_TO_BACKUPS: {
    type: 'LUSTRE',
    right: { copiesTagsToBackups: true },
    wrong: { volumes: { copiesTagsToVolumes: true } },
  },
  FSX_OPENZFS_COPY_TAGS_ENABLED: {
    type: 'OPENZFS',
    right: { copiesTagsToBackups: true, copiesTagsToVolumes: true },
    wrong: { backups: { copiesTagsToBackups: true }, volumes: { copiesTagsToVolumes: true } },
  },
  FSX_WINDOWS_AUDIT_LOG_CONFIGURED: {
    type: 'WINDOWS',
    right: { fileAccessAuditLogLevel: 'FAILURE_ONLY' },
    wrong: { disabled: { fileAccessAuditLogLevel: 'DISABLED' } },
  },
}

for (const rule of fileSystemSettings) {
  const { type, right, wrong } = settings[rule.identifier]!
  const bad = Object.entries({ ...wrong, bare: {} })
  testAccountRule(rule as AnyAccountRule, {
    'file systems of the type': {
      facts: listed(fileSystem('right', type, right), ...bad.map(([id, more]) => fileSystem(id, type, more))),
      expect: {
        [of('right')]: 'COMPLIANT',
        ...Object.fromEntries(bad.map(([id]) => [of(id), 'NON_COMPLIANT' as const])),
      },
    },
    'file systems of another type': {
      facts: listed(fileSystem('ontap', 'ONTAP'), fileSystem('right', 'ONTAP', right)),
      expect: { [of('ontap')]: 'NOT_APPLICABLE', [of('right')]: 'NOT_APPLICABLE' },
    },
    'not readable': unreadable,
  })
}
