import type { AttachedPolicy } from '@aws-sdk/client-iam'
import type { Service } from '../../services.ts'

export interface End {
  readonly resourceId: string
  readonly resourceName: string
}

/** The account's own managed policies by their ARNs, as ends of relationships. AWS's own are no resources of the account. */
export async function customerManagedPolicies({ sdk, client }: Service<'iam'>): Promise<ReadonlyMap<string, End>> {
  const policies = new Map<string, End>()
  for await (const page of sdk.paginateListPolicies({ client, pageSize: 1000 }, { Scope: 'Local' })) {
    for (const policy of page.Policies ?? [])
      policies.set(policy.Arn!, { resourceId: policy.PolicyId!, resourceName: policy.PolicyName! })
  }
  return policies
}

/** Those of the attached policies that are the account's own. */
export function ownOf(
  policies: ReadonlyMap<string, End>,
  attached: readonly AttachedPolicy[] | undefined,
): (End | undefined)[] {
  return (attached ?? []).map((policy) => policies.get(policy.PolicyArn ?? ''))
}
