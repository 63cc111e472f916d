import type { Json, JsonObject } from '../lib/json.ts'
import type { Cloud } from './clients.ts'

/** An edge to another resource, in AWS Config's names. Some have a `resourceName` only (a function's role). */
export interface Relationship {
  readonly resourceType: string
  readonly resourceId?: string
  readonly resourceName?: string
  /** `Is contained in Vpc`; newer types end in a space (`Is associated with `). */
  readonly relationshipName: string
}

/** One resource as it is now, in the shapes of a configuration item. */
export interface Resource {
  readonly resourceId: string
  readonly resourceName?: string
  readonly arn?: string
  /** A zone, `Regional`, `Multiple Availability Zones` or `Not Applicable`, as AWS Config has it for the type. */
  readonly availabilityZone?: string
  readonly resourceCreationTime?: Date
  readonly tags?: Readonly<Record<string, string>>
  readonly configuration: JsonObject
  /** AWS Config sends each value as a string; an object here is sent as its JSON text. */
  readonly supplementaryConfiguration?: Readonly<Record<string, Json | undefined>>
  readonly relationships?: readonly Relationship[]
}

/** A resource to read again: an event knows its id, its name or its ARN; the ledger knows all three. */
export interface Wanted {
  readonly resourceId?: string
  readonly resourceName?: string
  readonly arn?: string
}

/**
 * The CloudTrail events that make the recorder read a resource again. `id`, `name` and `arn` are paths into the
 * event's record (`requestParameters.groupId`, `responseElements.instancesSet.items[].instanceId`): the resources that
 * it names. An event of the list that names none makes the recorder read all of the type.
 */
export interface ChangedBy {
  /** `ec2.amazonaws.com` */
  readonly eventSource: string
  readonly eventNames: readonly string[]
  readonly id?: readonly string[]
  readonly name?: readonly string[]
  readonly arn?: readonly string[]
}

/**
 * A type of resource that Plumbline reads itself. What `read` does not yield does not exist, and is recorded as
 * deleted: a call that fails must throw.
 */
export interface ResourceType {
  readonly type: `AWS::${string}::${string}`
  /** IAM actions that `read` calls (`ec2:DescribeVolumes`). */
  readonly permissions: readonly string[]
  readonly changedBy: readonly ChangedBy[]
  /** Dotted paths from the item (`configuration.lastUsed`, `[]` walks a list) that move on their own and never make a new item. */
  readonly volatile?: readonly string[]
  /**
   * What this was verified against, for docs/supported-resource-types.md: `moto` (an emulator's answers through the
   * real SDK) or `schema` (shape only: the emulator has no such service).
   */
  readonly verified: 'moto' | 'schema'
  /** Yields all resources of the account and region, or those of `only` that still exist. */
  read(cloud: Cloud, only?: readonly Wanted[]): AsyncIterable<Resource>
}

/** Declares a resource type; the identity function that gives the literal its type. */
export function resourceType<T extends ResourceType>(type: T): T {
  return type
}

/** Whether `resource` is one of `only` (or `only` is absent: all are wanted). */
export function isWanted(only: readonly Wanted[] | undefined, resource: Wanted): boolean {
  if (only === undefined) return true
  return only.some(
    (w) =>
      (w.resourceId !== undefined && w.resourceId === resource.resourceId) ||
      (w.arn !== undefined && w.arn === resource.arn) ||
      (w.resourceId === undefined && w.resourceName !== undefined && w.resourceName === resource.resourceName),
  )
}
