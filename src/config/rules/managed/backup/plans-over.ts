import type { BackupPlan } from '../../../../cloud/facts/backup/plans.ts'
import { matchesWildcard } from '../../../../lib/wildcard.ts'
import type { Protectable } from './protectable.ts'

type Resource = Pick<Protectable, 'arn' | 'tags'>
type Selection = BackupPlan['selections'][number]
type Condition = NonNullable<NonNullable<Selection['Conditions']>['StringEquals']>[number]

/** Says which of the plans cover a resource: those with a selection that selects it. */
export function plansOver(plans: readonly BackupPlan[]): (resource: Resource) => readonly BackupPlan[] {
  const prepared = plans.map((plan) => ({ plan, selects: plan.selections.map(selector) }))
  return (resource) => prepared.filter(({ selects }) => selects.some((isIn) => isIn(resource))).map(({ plan }) => plan)
}

/**
 * Whether a selection selects a resource: one that matches any of its `Resources` or has any of its `ListOfTags`, and that meets
 * all `Conditions` and matches none of `NotResources`. Whether a type is opted in for AWS Backup is not asked.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
 * https://repost.aws/knowledge-center/backup-assign-resources
 */
export function selector(selection: Selection): (resource: Resource) => boolean {
  const { ListOfTags: anyOf = [], Conditions: all = {} } = selection
  const isNamed = arnsOf(selection.Resources ?? [])
  const isLeftOut = arnsOf(selection.NotResources ?? [])
  // AWS Backup documents that it then takes all that it can back up.
  const takesAll = (selection.Resources ?? []).length === 0 && anyOf.length === 0
  return ({ arn, tags }) => {
    const has = ({ ConditionKey, ConditionValue = '' }: Condition) => valueAt(tags, ConditionKey) === ConditionValue
    const isLike = ({ ConditionKey, ConditionValue = '' }: Condition) => {
      const value = valueAt(tags, ConditionKey)
      return value !== undefined && matchesWildcard(ConditionValue, value)
    }
    return (
      (takesAll || isNamed(arn) || anyOf.some(has)) &&
      !isLeftOut(arn) &&
      (all.StringEquals ?? []).every(has) &&
      (all.StringLike ?? []).every(isLike) &&
      // Negated conditions hold without the tag, as they do in IAM's policies, to which AWS Backup likens them.
      !(all.StringNotEquals ?? []).some(has) &&
      !(all.StringNotLike ?? []).some(isLike)
    )
  }
}

/** Up to 500 ARNs without wildcards, or 30 with. */
function arnsOf(arns: readonly string[]): (arn: string) => boolean {
  const exact = new Set(arns)
  const patterns = arns.filter((arn) => arn.includes('*'))
  return (arn) => exact.has(arn) || patterns.some((pattern) => matchesWildcard(pattern, arn))
}

const PREFIX = 'aws:ResourceTag/'

/** @param key `aws:ResourceTag/backup`, or the tag's key alone */
function valueAt(tags: Resource['tags'], key = ''): string | undefined {
  const name = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key
  return Object.hasOwn(tags, name) ? tags[name] : undefined
}
