import type { Fields } from '../../fields.ts'
import { compliant, csv, integer, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { enabledLifecycleRules, prefixOf } from './lifecycle-rules.ts'

interface Wanted {
  readonly targetTransitionDays?: number | undefined
  readonly targetExpirationDays?: number | undefined
  readonly targetTransitionStorageClass?: string | undefined
  readonly targetPrefix?: string | undefined
}

/**
 * One rule must have all that is asked for, in equal numbers.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-lifecycle-policy-check.html
 */
export const s3LifecyclePolicyCheck = managedRule({
  identifier: 'S3_LIFECYCLE_POLICY_CHECK',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: {
    targetTransitionDays: integer({ min: 0 }),
    targetExpirationDays: integer({ min: 1 }),
    targetTransitionStorageClass: text(),
    targetPrefix: text(),
    bucketNames: csv(),
  },

  evaluate({ resourceId, supplementaryConfiguration }, { bucketNames, ...wanted }) {
    if (bucketNames !== undefined && !bucketNames.includes(resourceId)) return notApplicable
    const rules = enabledLifecycleRules(supplementaryConfiguration)
    if (rules.length === 0) return nonCompliant('There is no lifecycle rule that is enabled.')
    return rules.some((rule) => isAsAsked(rule, wanted))
      ? compliant
      : nonCompliant('No lifecycle rule is as asked for.')
  },
})

function isAsAsked(rule: Fields, wanted: Wanted): boolean {
  const { targetTransitionDays: days, targetTransitionStorageClass: storageClass } = wanted
  const transitions = rule
    .list('transitions')
    .filter((one) => isOr(days, one.number('days')) && isOr(storageClass, one.text('storageClass')))
  return (
    ((days === undefined && storageClass === undefined) || transitions.length > 0) &&
    isOr(wanted.targetExpirationDays, rule.number('expirationInDays')) &&
    isOr(wanted.targetPrefix, prefixOf(rule))
  )
}

function isOr<T>(wanted: T | undefined, actual: T | undefined): boolean {
  return wanted === undefined || actual === wanted
}
