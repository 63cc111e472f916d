import { setTimeout } from 'node:timers/promises'

/** Milliseconds that anything may take on a slow machine with two cores. */
const TIMEOUT = 120_000
const PAUSE = 100

/**
 * Asks until there is an answer.
 * @param what is waited for, for the error
 * @throws Error with the last thing that was seen (what `look` threw, or `seen()`) when it does not come in time
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  { timeoutMs = TIMEOUT, seen }: { timeoutMs?: number; seen?: () => unknown } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  let cause: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await look()
      if (answer !== undefined && answer !== false) return answer
      cause = undefined
    } catch (error) {
      cause = error
    }
    await setTimeout(PAUSE)
  }
  const last = seen === undefined ? '' : `: ${JSON.stringify(seen())}`
  throw new Error(`${what} did not come in ${timeoutMs / 1000} seconds${last}`, { cause })
}
