/** AWS Config's own words, where several operations say them. */
import { Fault } from '../../wire/fault.ts'
import type { StoredRule } from './store.ts'

export function noSuchRule(name: string): string {
  return `The ConfigRule '${name}' provided in the request is invalid. Please check the configRule name`
}

/** @param doing `deleted` or `evaluated` */
export function ruleInUse(name: string, doing: string): string {
  return `The rule ${name} is currently being ${doing}. Please retry after some time.`
}

/**
 * A rule that a service made is that service's to change.
 * @throws Fault AccessDeniedException
 */
export function refuseOfService(rule: Pick<StoredRule, 'createdBy'>): void {
  if (rule.createdBy === undefined) return
  throw new Fault(
    'AccessDeniedException',
    'An AWS service owns ServiceLinkedConfigRule. You do not have permissions to take action on this rule.',
    { status: 400 },
  )
}

export function isBeingDeleted({ state }: Pick<StoredRule, 'state'>): boolean {
  return state === 'DELETING' || state === 'DELETING_RESULTS'
}
