import { setTimeout as sleep } from 'node:timers/promises'
import { type Family, membersOf, memoryOf } from './family.ts'

/** Between two looks (milliseconds). */
const PAUSE = 250
export const MOST_PROCESSES = 64

/**
 * Looks at a function's processes while it is called.
 * @returns what they have too much of; nothing when it was stopped
 */
export async function watchFamily(
  family: Family,
  memoryMb: number,
  signal: AbortSignal,
): Promise<'memory' | 'processes' | undefined> {
  while (!signal.aborted) {
    const members = membersOf(family)
    if (members.length > MOST_PROCESSES) return 'processes'
    if (memoryOf(members) > memoryMb * 1024 * 1024) return 'memory'
    await sleep(PAUSE, undefined, { signal }).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error
    })
  }
  return undefined
}
