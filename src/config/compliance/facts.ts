import type { Cloud } from '../../cloud/clients.ts'
import type { Fact } from '../../cloud/fact.ts'

/** A round: a fact that was read within it is not read again (milliseconds). */
const ROUND = 10 * 60 * 1000
const MOST_KEPT = 2_000

/**
 * Reads facts once per account, region and round, whichever rules ask; a fact that could not be read is asked for again by the next.
 * A rule that a change woke says since when: what was read before may not have the change. Rules that the same change woke share what the
 * first of them reads.
 * @param clock milliseconds
 */
export function factReader(clock: () => number): <T>(cloud: Cloud, fact: Fact<T>, since?: Date) => Promise<T> {
  const kept = new Map<string, { at: number; value: Promise<unknown> }>()
  return <T>(cloud: Cloud, fact: Fact<T>, since?: Date): Promise<T> => {
    const key = `${cloud.accountId} ${cloud.region} ${fact.name}`
    const known = kept.get(key)
    const isFresh = known !== undefined && clock() - known.at < ROUND && known.at >= (since?.getTime() ?? 0)
    if (isFresh) return known.value as Promise<T>
    const value = fact.read(cloud)
    kept.delete(key)
    kept.set(key, { at: clock(), value })
    value.catch(() => {
      if (kept.get(key)?.value === value) kept.delete(key)
    })
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return value
  }
}
