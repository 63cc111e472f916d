import catalogue from '../model/resource-types.gen.json' with { type: 'json' }
import { cloudControl } from './cloud-control.ts'
import type { ChangedBy, ResourceType } from './resource-type.ts'
import { resourceTypes } from './resources/index.gen.ts'

const native = new Map<string, ResourceType>(resourceTypes.map((type) => [type.type, type]))
const recorded = new Set(
  (catalogue as { type: string; recorded: boolean }[]).filter((t) => t.recorded).map((t) => t.type),
)
const generic = new Map<string, ResourceType>()

/** The reader of a type: its own, else Cloud Control's; none for a type that AWS Config does not record (a third party's). */
export function readerOf(type: string): ResourceType | undefined {
  const known = native.get(type) ?? generic.get(type)
  if (known !== undefined || !recorded.has(type)) return known
  const reader = cloudControl(type)
  generic.set(type, reader)
  return reader
}

/** Whether the type is read by a reader of its own. */
export function isNative(type: string): boolean {
  return native.has(type)
}

export interface Change {
  readonly type: ResourceType
  readonly changedBy: ChangedBy
}

const changes = new Map<string, Change[]>()
for (const type of native.values()) {
  for (const changedBy of type.changedBy) {
    for (const eventName of changedBy.eventNames) {
      const key = `${changedBy.eventSource} ${eventName}`
      const list = changes.get(key)
      if (list === undefined) changes.set(key, [{ type, changedBy }])
      else list.push({ type, changedBy })
    }
  }
}

/** The types that a CloudTrail event changes. Lambda and others suffix event names with an API version: both forms are known. */
export function changesOf(eventSource: string, eventName: string): readonly Change[] {
  return (
    changes.get(`${eventSource} ${eventName}`) ??
    changes.get(`${eventSource} ${eventName.replace(/\d{8}(v\d)?$/, '')}`) ??
    []
  )
}
