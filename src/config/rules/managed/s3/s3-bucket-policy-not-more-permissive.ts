import { type Principal, policyStatements, type Statement } from '../../../../lib/policy-statement.ts'
import { coversWildcard } from '../../../../lib/wildcard.ts'
import { Unreadable } from '../../fields.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { isAnyone } from '../policies/grants.ts'
import { statementsAt } from '../policies/statements.ts'
import { givesOthers, isOther } from './given-to-others.ts'

/**
 * What a statement gives to others must be given by one statement of the control policy.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy-not-more-permissive.html
 */
export const s3BucketPolicyNotMorePermissive = managedRule({
  identifier: 'S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { controlPolicy: text({ required: true }) },

  evaluate({ accountId, supplementaryConfiguration }, { controlPolicy }) {
    const control = controlStatements(controlPolicy).filter(({ effect }) => effect === 'Allow')
    for (const statement of statementsAt(supplementaryConfiguration, 'BucketPolicy.policyText')) {
      if (!givesOthers(statement, accountId)) continue
      const isWithin = control.some((limit) => isWithinLimit(statement, limit, accountId))
      if (!isWithin)
        return nonCompliant(`The bucket policy gives more than the control policy: ${statement.actions.join(', ')}.`)
    }
    return compliant
  },
})

function controlStatements(controlPolicy: string): readonly Statement[] {
  let document: unknown
  try {
    document = JSON.parse(controlPolicy)
  } catch {
    throw new Unreadable('controlPolicy', 'JSON')
  }
  const statements = policyStatements(document as never)
  if (statements === undefined) throw new Unreadable('controlPolicy', 'a policy')
  return statements
}

function isWithinLimit(statement: Statement, limit: Statement, accountId: string): boolean {
  if (statement.notPrincipals.length + statement.notActions.length + statement.notResources.length > 0) return false
  const others = statement.principals.filter((one) => isOther(one, accountId))
  return (
    others.every((one) => limit.principals.some((other) => isWithinPrincipal(one, other))) &&
    statement.actions.every((action) =>
      limit.actions.some((other) => coversWildcard(other.toLowerCase(), action.toLowerCase())),
    ) &&
    statement.resources.every((resource) => limit.resources.some((other) => coversWildcard(other, resource))) &&
    limit.conditions.every((condition) => statement.conditions.some((own) => isAsStrict(own, condition)))
  )
}

function isWithinPrincipal(one: Principal, limit: Principal): boolean {
  return one.kind === limit.kind && (one.id === limit.id || isAnyone(limit))
}

type Condition = Statement['conditions'][number]

function isAsStrict(own: Condition, limit: Condition): boolean {
  return (
    own.operator.toLowerCase() === limit.operator.toLowerCase() &&
    own.key.toLowerCase() === limit.key.toLowerCase() &&
    own.values.every((value) => limit.values.includes(value))
  )
}
