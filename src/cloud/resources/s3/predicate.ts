import type { LifecycleRuleFilter, ReplicationRuleFilter, Tag } from '@aws-sdk/client-s3'
import type { Json, JsonObject } from '../../../lib/json.ts'

/**
 * The condition of a lifecycle or replication rule as AWS Config has it: a tree of Java's predicate classes
 * (`LifecyclePrefixPredicate`), where S3 itself has optional members.
 *
 * @returns `{ predicate: { type, prefix | tag | operands } }`, its predicate null when the filter matches everything
 */
export function predicateOf(
  kind: 'Lifecycle' | 'Replication',
  filter: LifecycleRuleFilter | ReplicationRuleFilter | undefined,
): JsonObject | null {
  if (filter === undefined) return null
  if (filter.And === undefined) return { predicate: operandsOf(kind, filter)[0] ?? null }
  const operands = operandsOf(kind, { ...filter.And, Tag: undefined }, filter.And.Tags)
  return { predicate: { type: `${kind}AndOperator`, operands } }
}

function operandsOf(kind: string, { Prefix, Tag, ...sizes }: LifecycleRuleFilter, tags = Tag ? [Tag] : []): Json[] {
  const operands: Json[] = []
  if (Prefix !== undefined) operands.push({ type: `${kind}PrefixPredicate`, prefix: Prefix })
  for (const { Key, Value } of tags as Tag[])
    operands.push({ type: `${kind}TagPredicate`, tag: { key: Key, value: Value } })
  const { ObjectSizeGreaterThan: greater, ObjectSizeLessThan: less } = sizes
  if (greater !== undefined)
    operands.push({ type: `${kind}ObjectSizeGreaterThanPredicate`, objectSizeGreaterThan: greater })
  if (less !== undefined) operands.push({ type: `${kind}ObjectSizeLessThanPredicate`, objectSizeLessThan: less })
  return operands
}
