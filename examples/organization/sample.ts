import { relate } from '../../src/cloud/relate.ts'
import type { Relationship } from '../../src/cloud/resource-type.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Place } from './place.ts'

/** A resource as it is at some point of the story, its tags kept once: where else they show is `tagsShown`'s. */
export interface Sample {
  readonly place: Place
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  readonly arn: string
  readonly availabilityZone: string
  readonly resourceCreationTime?: string
  readonly tags: Readonly<Record<string, string>>
  readonly configuration: JsonObject
  readonly supplementaryConfiguration: JsonObject
  readonly relationships: readonly Relationship[]
}

export type Targets = Readonly<Record<string, readonly (string | { resourceName: string } | undefined)[]>>

export interface SampleOptions {
  readonly type: string
  readonly id: string
  readonly name?: string
  readonly arn: string
  /** `Regional` where nothing is said. */
  readonly zone?: string
  readonly created?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly configuration: object
  readonly supplementary?: object
  /** What it is related to: `{ 'EC2::VPC': [id] }`. */
  readonly related?: Targets
}

/** A resource of the story; `type` and the types of `related` are written without `AWS::`. */
export function sample(place: Place, options: SampleOptions): Sample {
  const resourceType = `AWS::${options.type}`
  return {
    place,
    resourceType,
    resourceId: options.id,
    resourceName: options.name,
    arn: options.arn,
    availabilityZone: options.zone ?? 'Regional',
    resourceCreationTime: options.created,
    tags: options.tags ?? {},
    configuration: options.configuration as JsonObject,
    supplementaryConfiguration: (options.supplementary ?? {}) as JsonObject,
    relationships: Object.entries(options.related ?? {}).flatMap(([type, targets]) =>
      relate(resourceType, `AWS::${type}`, targets),
    ),
  }
}

/** Paths of a sample and their new values; `undefined` takes the member away. */
export type Changes = Readonly<Record<string, unknown>>

/** The sample with other values at dotted paths (`configuration.state.name`, `tags.Owner`). */
export function changed(before: Sample, changes: Changes): Sample {
  const { place, ...rest } = before
  const after = structuredClone(rest)
  for (const [path, value] of Object.entries(changes)) put(after, path.split('.'), value)
  return { ...after, place }
}

function put(object: object, [name, ...rest]: readonly string[], value: unknown): void {
  const members = object as Record<string, unknown>
  if (rest.length > 0) {
    members[name!] ??= {}
    put(members[name!] as object, rest, value)
  } else if (value === undefined) delete members[name!]
  else members[name!] = value
}
