import { type FileSystem, fileSystems } from '../../../../cloud/facts/fsx/file-systems.ts'
import { type Evaluation, notApplicable, type RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** Judges the account's file systems of a type; the others are not applicable. */
export async function judgedFileSystems(
  { fact }: RuleAccount,
  type: FileSystem['type'],
  judge: (fileSystem: FileSystem) => Verdict,
): Promise<Evaluation[]> {
  return (await fact(fileSystems)).map((fileSystem) => ({
    resourceType: 'AWS::FSx::FileSystem',
    resourceId: fileSystem.id,
    verdict: fileSystem.type === type ? judge(fileSystem) : notApplicable,
  }))
}
