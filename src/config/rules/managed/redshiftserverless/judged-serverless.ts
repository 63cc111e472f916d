import { namespaces, type ServerlessNamespace } from '../../../../cloud/facts/redshift-serverless/namespaces.ts'
import { type ServerlessWorkgroup, workgroups } from '../../../../cloud/facts/redshift-serverless/workgroups.ts'
import type { Evaluation, RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** Judges each namespace of the account. */
export async function judgedNamespaces(
  { fact }: RuleAccount,
  judge: (namespace: ServerlessNamespace) => Verdict,
): Promise<Evaluation[]> {
  return (await fact(namespaces)).map((namespace) => ({
    resourceType: 'AWS::RedshiftServerless::Namespace',
    resourceId: namespace.name,
    verdict: judge(namespace),
  }))
}

/** Judges each workgroup of the account. */
export async function judgedWorkgroups(
  { fact }: RuleAccount,
  judge: (workgroup: ServerlessWorkgroup) => Verdict,
): Promise<Evaluation[]> {
  return (await fact(workgroups)).map((workgroup) => ({
    resourceType: 'AWS::RedshiftServerless::Workgroup',
    resourceId: workgroup.name,
    verdict: judge(workgroup),
  }))
}
