import type { Attached } from './map-resource.ts'
import type { Mapping, Mappings, Satellite } from './mapping.ts'
import { memberAt } from './member.ts'
import type { Planned } from './planned.ts'

/** A resource with those that are part of its item. */
export interface Joined {
  readonly planned: Planned
  /** None for a type that has no mapping. */
  readonly mapping?: Mapping
  readonly attached: readonly Attached[]
}

export interface Join {
  readonly resources: readonly Joined[]
  /** Satellites of which it is known whose they are; by address, the addresses of those. */
  readonly parts: ReadonlyMap<string, readonly string[]>
  /** Satellites of resources that are no part of this, or of nobody knows which. */
  readonly loose: readonly { readonly planned: Planned; readonly isKnown: boolean }[]
}

/** Satellites have no item of their own, unless the type has a mapping, too. */
export function joined(plan: readonly Planned[], mappings: Mappings): Join {
  const attached = new Map<string, Attached[]>(plan.map(({ address }) => [address, []]))
  const hosts = plan.filter(({ sourceType }) => mappings[sourceType]?.satellites !== undefined)
  const byType = Map.groupBy(hosts, ({ sourceType }) => sourceType)
  const parts = new Map<string, readonly string[]>()
  const loose: { planned: Planned; isKnown: boolean }[] = []
  const satelliteTypes = satellitesOf(mappings)
  for (const planned of plan) {
    const roles = satelliteTypes.get(planned.sourceType) ?? []
    if (roles.length === 0) continue
    if (planned.action === 'delete') {
      parts.set(planned.address, [])
      continue
    }
    let isKnown = true
    const found: string[] = []
    for (const { hostType, satellite } of roles) {
      const candidates = byType.get(hostType) ?? []
      const names = planned.named(satellite.parent)
      if (names === undefined) {
        isKnown = false
        for (const host of candidates) attached.get(host.address)!.push({ satellite })
        continue
      }
      const hosts = candidates.filter((host) => isNamed(host, mappings[hostType]!, names))
      for (const host of hosts) attached.get(host.address)!.push({ satellite, properties: planned.properties })
      found.push(...hosts.map(({ address }) => address))
    }
    if (found.length > 0) parts.set(planned.address, found)
    else if (mappings[planned.sourceType] === undefined) loose.push({ planned, isKnown })
  }
  const resources = plan
    .filter(({ sourceType }) => mappings[sourceType] !== undefined || !satelliteTypes.has(sourceType))
    .map((planned) => ({
      planned,
      mapping: mappings[planned.sourceType],
      attached: attached.get(planned.address)!,
    }))
  return { resources, parts, loose }
}

interface Role {
  readonly hostType: string
  readonly satellite: Satellite
}

function satellitesOf(mappings: Mappings): ReadonlyMap<string, readonly Role[]> {
  const roles = Object.entries(mappings).flatMap(([hostType, { satellites = {} }]) =>
    Object.entries(satellites).map(([type, satellite]) => ({ type, hostType, satellite })),
  )
  return Map.groupBy(roles, ({ type }) => type)
}

/** By address, or by what the resource is called. */
function isNamed(host: Planned, { names = [] }: Mapping, wanted: readonly string[]): boolean {
  const own = names.map((name) => memberAt(host.properties, name))
  return wanted.some((name) => name === host.address || own.includes(name) || host.present.includes(name))
}
