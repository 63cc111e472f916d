/** File systems for tests of rules. */
import { type FileSystem, fileSystems } from '../../../../cloud/facts/fsx/file-systems.ts'

export const fileSystem = (id: string, type: FileSystem['type'], more: Partial<FileSystem> = {}): FileSystem => ({
  id,
  arn: `arn:aws:fsx:us-east-1:123456789012:file-system/${id}`,
  type,
  tags: {},
  copiesTagsToBackups: false,
  copiesTagsToVolumes: false,
  ...more,
})

/** The fact, as tests of rules want it. */
export const listed = (...all: readonly FileSystem[]) => [[fileSystems, all]] as const
export const unreadable = {
  facts: [[fileSystems, new Error('AccessDenied')]] as const,
  expect: { throws: /AccessDenied/ },
}

export const of = (id: string) => `AWS::FSx::FileSystem ${id}`
