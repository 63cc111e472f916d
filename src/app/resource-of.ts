import type { OperationRequest } from '../wire/operation.ts'

/** Operations that reach beyond one account's data. */
const INSTALLATION_WIDE = new Set([
  'PutAccount',
  'RemoveAccount',
  'ListAccounts',
  'ListAccountCompliance',
  'StartImport',
  // It runs code on the server.
  'PutFunction',
  'RemoveFunction',
  'PutRegoPolicy',
  'RemoveRegoPolicy',
])

/**
 * What an operation is authorized on. Operations of AWS Config and of Systems Manager act within the caller's account: `*`. Ours are
 * authorized on the account they touch; what touches the installation, or could give a key more than its maker has, on
 * the installation, which only a policy for all of Plumbline's resources covers.
 */
export function resourceOf({ service, operation, input, caller }: OperationRequest): string {
  if (service !== 'plumbline') return '*'
  const { accountId, policy, admin } = input as { accountId?: string; policy?: object; admin?: boolean }
  const beyond = INSTALLATION_WIDE.has(operation) || policy !== undefined || admin === true || accountId === 'all'
  return beyond ? 'arn:aws:plumbline:::installation' : `arn:aws:plumbline:::account/${accountId ?? caller.accountId}`
}
