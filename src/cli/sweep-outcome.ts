import type { TypeStatus } from './type-status.ts'

/** What became of one region and type since a sweep was asked for. */
export type Outcome = 'pending' | 'read' | 'failed' | 'unavailable' | 'missed'

/** A reading given up because its process ended or lost its lease: another takes it up. */
const GIVEN_UP = 'Interrupted'

/**
 * @param startedAt when the sweep was asked for, in RFC 3339 as the server writes it
 * @returns `missed` when a reading that had begun before ended after: the sweep that was asked for went with it
 */
export function outcomeOf(status: TypeStatus, startedAt: string): Outcome {
  const { reading, lastAttemptAt = '', lastSuccessAt = '', lastErrorAt = '' } = status
  const ended = [lastSuccessAt, lastErrorAt].sort().at(-1)!
  if (reading || ended < startedAt || ended < lastAttemptAt) return 'pending'
  if (lastAttemptAt < startedAt) return 'missed'
  if (status.state === 'unavailable') return 'unavailable'
  if (status.state !== 'failing') return 'read'
  return status.lastErrorCode === GIVEN_UP ? 'pending' : 'failed'
}
