import type { FileSystem } from '../../../../cloud/facts/fsx/file-systems.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgedFileSystems } from './judged-file-systems.ts'

type Row = readonly [
  identifier: string,
  type: FileSystem['type'],
  isRight: (fileSystem: FileSystem) => boolean,
  wrong: string,
]

/**
 * Rules that ask for a setting of one type of file systems.
 * https://docs.aws.amazon.com/config/latest/developerguide/fsx-lustre-copy-tags-to-backups.html
 * https://docs.aws.amazon.com/config/latest/developerguide/fsx-openzfs-copy-tags-enabled.html
 * https://docs.aws.amazon.com/config/latest/developerguide/fsx-windows-audit-log-configured.html
 */
export const fileSystemSettings = managedRules<Row>(
  [
    [
      'FSX_LUSTRE_COPY_TAGS_TO_BACKUPS',
      'LUSTRE',
      ({ copiesTagsToBackups }) => copiesTagsToBackups,
      'The file system does not copy its tags to its backups.',
    ],
    [
      'FSX_OPENZFS_COPY_TAGS_ENABLED',
      'OPENZFS',
      ({ copiesTagsToBackups, copiesTagsToVolumes }) => copiesTagsToBackups && copiesTagsToVolumes,
      'The file system does not copy its tags to both its backups and its volumes.',
    ],
    [
      'FSX_WINDOWS_AUDIT_LOG_CONFIGURED',
      'WINDOWS',
      // What is audited of shares (FileShareAccessAuditLogLevel) is not asked.
      ({ fileAccessAuditLogLevel: level }) => level !== undefined && level !== 'DISABLED',
      'The file system does not audit access to files and folders.',
    ],
  ],
  (identifier, type, isRight, wrong) =>
    managedRule({
      identifier,
      evaluateAll: (account) =>
        judgedFileSystems(account, type, (fileSystem) => (isRight(fileSystem) ? compliant : nonCompliant(wrong))),
    }),
)
