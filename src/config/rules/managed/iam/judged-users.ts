import { credentialReport, type UserCredentials } from '../../../../cloud/facts/iam/credential-report.ts'
import type { Evaluation, RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

export const DAY = 24 * 60 * 60 * 1000

/** Judges each user of the account by its credentials. */
export async function judgedUsers(
  { fact }: RuleAccount,
  judge: (user: UserCredentials) => Verdict,
): Promise<Evaluation[]> {
  const users = await fact(credentialReport)
  return users.map((user) => ({ resourceType: 'AWS::IAM::User', resourceId: user.userId, verdict: judge(user) }))
}
