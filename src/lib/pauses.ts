import { setImmediate } from 'node:timers/promises'

/** Longer than this (milliseconds) no work that comes in many small parts keeps the event loop from others. */
const TURN = 2

/** @returns a function to await after each part of long work: it lets others have the event loop when they have waited for long enough */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < TURN) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
