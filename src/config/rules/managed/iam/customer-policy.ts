import type { Statement } from '../../../../lib/policy-statement.ts'
import { type Fields, Unreadable } from '../../fields.ts'
import { statementsAt } from '../policies/statements.ts'

/**
 * What the version of a customer managed policy that is in force allows.
 * @throws Unreadable when the item has no such version
 */
export function allowedBy(configuration: Fields): readonly Statement[] {
  const version = configuration.list('policyVersionList').find((one) => one.flag('isDefaultVersion') === true)
  if (version === undefined || !version.has('document'))
    throw new Unreadable('configuration.policyVersionList', 'a list with a default version')
  return statementsAt(version, 'document').filter(({ effect }) => effect === 'Allow')
}

/** Whether a user or a role has the policy as its permissions boundary. */
export function isBoundary(configuration: Fields): boolean {
  return (configuration.number('permissionsBoundaryUsageCount') ?? 0) > 0
}
