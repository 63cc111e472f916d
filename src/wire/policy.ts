import { decide, type PolicyDocument } from '../lib/policy.ts'
import type { Caller } from './caller.ts'
import { Fault } from './fault.ts'

/**
 * @param action `config:PutConfigRule`
 * @param resource an ARN, or `*`
 * @throws Fault `AccessDeniedException` in AWS's words
 */
export function authorize(policy: PolicyDocument, caller: Caller, action: string, resource: string): void {
  const decision = decide(policy, { action, resource, region: caller.region })
  if (decision === 'allowed') return
  const because =
    decision === 'explicitly denied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  throw new Fault(
    'AccessDeniedException',
    `User: ${caller.principalArn} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
  )
}
