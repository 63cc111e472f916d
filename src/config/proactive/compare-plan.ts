import { partitionOf } from '../../cloud/clients.ts'
import type { JudgedItem } from '../compliance/judged-item.ts'
import type { ConfigContext } from '../operation.ts'
import { Unreadable } from '../rules/fields.ts'
import type { Rule } from '../rules/rule.ts'
import { type Join, joined } from './joined.ts'
import { annotationOf, concerns, judgePlanned, type ReadyRule, readyRule } from './judge-planned.ts'
import { mapResource } from './map-resource.ts'
import type { Mappings } from './mapping.ts'
import type { Planned } from './planned.ts'
import { plannedItem } from './planned-item.ts'
import { presentItems } from './present-items.ts'

export interface PlanResource {
  readonly address: string
  readonly sourceType: string
  readonly action: Planned['action']
  /** `part`: of another's item; `notJoined`: it would be, but nobody knows whose, or its resource is not in the plan. */
  readonly status: 'judged' | 'noRule' | 'part' | 'notMapped' | 'notJoined'
  readonly resourceType?: string
  readonly presentId?: string
  readonly partOf?: readonly string[]
  readonly line?: number
  readonly column?: number
}

export interface Finding {
  readonly address: string
  readonly resourceType: string
  readonly ruleName: string
  readonly sourceIdentifier?: string
  readonly change: 'new' | 'unchanged' | 'fixed' | 'unknown'
  /** Absent when the resource is not there, or the rule says nothing of it. */
  readonly before?: string
  readonly after?: string
  readonly annotation?: string
}

export interface PlanOutcome {
  readonly resources: readonly PlanResource[]
  readonly findings: readonly Finding[]
  readonly truncated: boolean
  readonly counts: Readonly<Record<Finding['change'] | 'compliant', number>>
  readonly notMapped: readonly { readonly type: string; readonly count: number }[]
  readonly rules: number
}

const MOST_FINDINGS = 2_000

/** Judges what is to be, and what is there today, by the same rules. */
export async function comparedPlan(
  plan: readonly Planned[],
  mappings: Mappings,
  rules: readonly Rule[],
  { db, caller, now }: ConfigContext,
): Promise<PlanOutcome> {
  const join = joined(plan, mappings)
  const partition = partitionOf(caller.region)
  const mapped = join.resources.flatMap(({ planned, mapping, attached }) =>
    mapping === undefined
      ? []
      : [
          {
            planned,
            mapped: mapResource(mapping, planned.properties, { address: planned.address, partition }, attached),
          },
        ],
  )
  const present = await presentItems(
    db,
    caller,
    mapped.map(({ planned, mapped: { resourceType, names } }) => ({
      key: planned.address,
      resourceType,
      names: [...new Set([...names, ...planned.present])],
    })),
  )
  const ready = rules.map(readyRule)
  const counts = { new: 0, unchanged: 0, fixed: 0, unknown: 0, compliant: 0 }
  const findings: Finding[] = []
  const silent = new Set<string>()
  for (const { planned, mapped: one } of mapped) {
    const before = present.get(planned.address)
    const resourceId = before?.item.resourceId ?? planned.address
    const item = plannedItem(one, { ...caller, resourceId, now })
    const asked = ready.filter((rule) => concerns(rule, one.resourceType))
    if (asked.length === 0) silent.add(planned.address)
    for (const rule of asked) {
      const after = planned.action === 'delete' ? undefined : judgePlanned(rule, item, now)
      const today = before && verdictToday(rule, before, now)
      const change = changeOf(today, after?.compliance, planned.action)
      if (change === undefined) continue
      counts[change] += 1
      if (change === 'compliant' || findings.length >= MOST_FINDINGS) continue
      findings.push({
        address: planned.address,
        resourceType: one.resourceType,
        ruleName: rule.rule.name,
        ...given({ sourceIdentifier: rule.rule.source.SourceIdentifier, before: today, after: after?.compliance }),
        change,
        ...given({ annotation: after && annotationOf(after) }),
      })
    }
  }
  return {
    resources: resourcesOf(plan, join, silent, present, mappings),
    findings,
    truncated: counts.new + counts.unchanged + counts.fixed + counts.unknown > findings.length,
    counts,
    notMapped: notMapped(join),
    rules: rules.length,
  }
}

/** @returns nothing when the rule says nothing of the resource, before and after */
function changeOf(
  before: string | undefined,
  after: string | undefined,
  action: Planned['action'],
): Finding['change'] | 'compliant' | undefined {
  if (after === 'NON_COMPLIANT') return before === 'NON_COMPLIANT' ? 'unchanged' : 'new'
  if (after === 'INSUFFICIENT_DATA') return 'unknown'
  if (before === 'NON_COMPLIANT' && (after !== undefined || action === 'delete')) return 'fixed'
  return after === undefined ? undefined : 'compliant'
}

/** What a rule says of the item that is there; undefined when it says nothing. */
function verdictToday(ready: ReadyRule, { item }: JudgedItem, now: Date): string | undefined {
  try {
    return judgePlanned(ready, item, now)?.compliance
  } catch (error) {
    if (error instanceof Unreadable) return 'INSUFFICIENT_DATA'
    throw error
  }
}

function resourcesOf(
  plan: readonly Planned[],
  { parts, loose }: Join,
  silent: ReadonlySet<string>,
  present: ReadonlyMap<string, JudgedItem>,
  mappings: Mappings,
): PlanResource[] {
  const unjoined = new Set(loose.map(({ planned }) => planned.address))
  return plan.map(({ address, sourceType, action, line, column }) => {
    const mapping = mappings[sourceType]
    const statusOf = (): PlanResource['status'] => {
      if (mapping !== undefined && !silent.has(address)) return 'judged'
      if (parts.has(address)) return 'part'
      if (mapping !== undefined) return 'noRule'
      return unjoined.has(address) ? 'notJoined' : 'notMapped'
    }
    return {
      address,
      sourceType,
      action,
      status: statusOf(),
      ...given({
        resourceType: mapping?.type,
        presentId: present.get(address)?.item.resourceId,
        partOf: parts.get(address),
        line,
        column,
      }),
    }
  })
}

function notMapped({ resources }: Join): PlanOutcome['notMapped'] {
  const types = resources.filter(({ mapping }) => mapping === undefined).map(({ planned }) => planned.sourceType)
  return [...Map.groupBy(types, (type) => type)]
    .map(([type, all]) => ({ type, count: all.length }))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
}

/** Without the members that there are not. */
function given<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}
