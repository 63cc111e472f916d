import type { Condition, Statement } from '../../../../lib/policy-statement.ts'
import { coversWildcard, wildcardsOverlap } from '../../../../lib/wildcard.ts'
import { concernsEveryone } from './grants.ts'

/**
 * Whether a resource's policy gives everyone any action that one of the patterns matches, in the sense of S3's Block
 * Public Access:
 * a grant to everyone is public unless its conditions hold it to fixed values (accounts, organizations, networks,
 * sources).
 * A Deny for everyone that says the same the other way round (`StringNotEquals`) counts, too.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function publicGrant(statements: readonly Statement[], patterns: readonly string[]): Statement | undefined {
  const denials = statements.filter(
    (s) =>
      s.effect === 'Deny' && concernsEveryone(s) && s.notPrincipals.length === 0 && s.conditions.every(isLimitTurned),
  )
  return statements.find(
    (s) => s.effect === 'Allow' && concernsEveryone(s) && !s.conditions.some(isLimit) && grants(s, patterns, denials),
  )
}

function grants(statement: Statement, patterns: readonly string[], denials: readonly Statement[]): boolean {
  return granted(statement, patterns).some(
    (action) => !denials.some((denial) => deniesAction(denial, action) && deniesResources(denial, statement)),
  )
}

/** Actions (with wildcards) that the statement gives and a pattern matches. */
function granted({ actions, notActions }: Statement, patterns: readonly string[]): string[] {
  const wanted = patterns.map((pattern) => pattern.toLowerCase())
  if (notActions.length > 0)
    return wanted.filter((pattern) => !notActions.some((action) => coversWildcard(action.toLowerCase(), pattern)))
  return actions.flatMap((action) => {
    const given = action.toLowerCase()
    return wanted
      .filter((pattern) => wildcardsOverlap(given, pattern))
      .map((pattern) => (coversWildcard(given, pattern) ? pattern : given))
  })
}

function deniesAction({ actions }: Statement, action: string): boolean {
  return actions.some((denied) => coversWildcard(denied.toLowerCase(), action))
}

function deniesResources({ resources }: Statement, allowed: Statement): boolean {
  if (allowed.notResources.length > 0) return resources.includes('*')
  return allowed.resources.every((given) => resources.some((denied) => coversWildcard(denied, given)))
}

/** Keys that say who asks or from where, in lower case. */
const IDENTIFYING: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'aws:username',
  'aws:vpcsourceaccount',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
])

const LIMITS: ReadonlySet<string> = new Set([
  'stringequals',
  'stringequalsignorecase',
  'stringlike',
  'arnequals',
  'arnlike',
])
const TURNED: ReadonlySet<string> = new Set([
  'stringnotequals',
  'stringnotequalsignorecase',
  'stringnotlike',
  'arnnotequals',
  'arnnotlike',
])

/**
 * Whether the condition holds only for fixed values. `...IfExists` and `ForAllValues` hold without any value, so they
 * limit nothing.
 */
function isLimit({ operator, key, values }: Condition): boolean {
  const name = operator.toLowerCase().replace(/^foranyvalue:/, '')
  return (LIMITS.has(name) || name === 'ipaddress') && isFixed(name === 'ipaddress', key, values)
}

/** Whether the condition of a Deny lets only fixed values through. */
function isLimitTurned({ operator, key, values }: Condition): boolean {
  const name = operator.toLowerCase().replace(/ifexists$/, '')
  return (TURNED.has(name) || name === 'notipaddress') && isFixed(name === 'notipaddress', key, values)
}

function isFixed(isAddress: boolean, key: string, values: readonly string[]): boolean {
  const name = key.toLowerCase()
  if (values.length === 0) return false
  if (isAddress) return name === 'aws:sourceip' && values.every(isNarrow)
  return IDENTIFYING.has(name) && values.every((value) => isFixedValue(name, value))
}

function isFixedValue(key: string, value: string): boolean {
  if (value.includes('${')) return false
  if (!/[*?]/.test(value)) return value !== ''
  // Session names of one role, access points of one account, units of one organization.
  if (key === 'aws:userid') return /^A[A-Z0-9]{15,}:\*$/.test(value)
  if (key === 's3:dataaccesspointarn') return /^arn:[^:*?]+:s3:[^:]*:\d{12}:accesspoint\/[^:]*$/.test(value)
  if (key === 'aws:principalorgpaths' || key === 'aws:sourceorgpaths') return /^o-[a-z0-9]+\//.test(value)
  return false
}

/** Ranges wider than /8 (IPv6: /32) are public, but for the private ones. */
function isNarrow(range: string): boolean {
  const [address = '', bits] = range.split('/')
  const isV6 = address.includes(':')
  const length = bits === undefined ? (isV6 ? 128 : 32) : Number(bits)
  return Number.isInteger(length) && length >= (isV6 ? 32 : 8)
}
