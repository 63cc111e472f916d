import type { Principal, Statement } from '../../../../lib/policy-statement.ts'
import { matchesWildcard } from '../../../../lib/wildcard.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { accountOf } from '../policies/grants.ts'
import { statementsAt } from '../policies/statements.ts'

interface Allowed {
  readonly awsPrincipals?: readonly string[] | undefined
  readonly servicePrincipals?: readonly string[] | undefined
  readonly federatedUsers?: readonly string[] | undefined
  readonly ipAddresses?: readonly string[] | undefined
  readonly vpcIds?: readonly string[] | undefined
}

/**
 * A statement that is held to addresses or VPCs of the lists may be for anyone; any other must name who is in the
 * lists.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy-grantee-check.html
 */
export const s3BucketPolicyGranteeCheck = managedRule({
  identifier: 'S3_BUCKET_POLICY_GRANTEE_CHECK',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: {
    awsPrincipals: csv(),
    servicePrincipals: csv(),
    federatedUsers: csv(),
    ipAddresses: csv(),
    vpcIds: csv(),
  },

  evaluate({ supplementaryConfiguration }, allowed) {
    for (const statement of statementsAt(supplementaryConfiguration, 'BucketPolicy.policyText')) {
      if (statement.effect !== 'Allow') continue
      const stranger = strangerOf(statement, allowed)
      if (stranger !== undefined) return nonCompliant(`The bucket policy gives access to ${stranger}.`)
    }
    return compliant
  },
})

function strangerOf({ principals, notPrincipals, conditions }: Statement, allowed: Allowed): string | undefined {
  if (notPrincipals.length > 0) return 'all but some principals'
  const limits = conditions.flatMap(({ operator, key, values }) => {
    if (/^ipaddress$/i.test(operator) && key.toLowerCase() === 'aws:sourceip')
      return [{ values, among: allowed.ipAddresses ?? [] }]
    if (/^string(equals|like)$/i.test(operator) && key.toLowerCase() === 'aws:sourcevpc')
      return [{ values, among: allowed.vpcIds ?? [] }]
    return []
  })
  const outside = limits.flatMap(({ values, among }) => values.filter((value) => !among.includes(value)))
  if (limits.length > 0) return outside[0]
  return principals.find((principal) => !isAllowed(principal, allowed))?.id
}

function isAllowed(principal: Principal, { awsPrincipals, servicePrincipals, federatedUsers }: Allowed): boolean {
  if (principal.kind === 'Service') return servicePrincipals?.includes(principal.id) ?? false
  if (principal.kind === 'Federated') return federatedUsers?.includes(principal.id) ?? false
  return (awsPrincipals ?? []).some((one) => matchesWildcard(one, principal.id) || isSameAccount(one, principal))
}

/** An account is written as its id or as the ARN of its root. */
function isSameAccount(one: string, principal: Principal): boolean {
  const isWhole = (id: string) => /^\d{12}$|:root$/.test(id)
  return isWhole(one) && isWhole(principal.id) && accountOf({ kind: 'AWS', id: one }) === accountOf(principal)
}
