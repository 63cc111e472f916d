/** Warm processes of functions: kept for the next call of the same function, and ended when they are not called for long. */
import type { FunctionProcess } from './function-process.ts'

/** What is kept beside the process, and ended with it. */
export interface Warm {
  readonly process: FunctionProcess
  /** Milliseconds since 1970 after which it must not be used: its credentials end. */
  readonly until: number
  end(): Promise<void>
}

export interface Pool {
  /**
   * Runs `work` with a process that nobody else uses.
   * @param key all that the process was made from: another key needs another process
   */
  use<T>(key: string, start: () => Promise<Warm>, work: (process: FunctionProcess) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Milliseconds. */
const IDLE = 5 * 60_000
/** Processes that wait for a next call. */
const MOST_IDLE = 8

/** @param clock milliseconds since 1970 */
export function createPool(clock: () => number): Pool {
  const idle: { key: string; warm: Warm; since: number }[] = []
  const busy = new Set<Warm>()
  const sweep = setInterval(() => void dropOld(), IDLE / 5)
  sweep.unref()

  async function dropOld(): Promise<void> {
    const old = idle.filter(({ since, warm }) => clock() - since > IDLE || warm.until <= clock())
    for (const one of old) idle.splice(idle.indexOf(one), 1)
    await Promise.all(old.map(({ warm }) => warm.end()))
  }

  return {
    async use(key, start, work) {
      await dropOld()
      const at = idle.findIndex((one) => one.key === key && one.warm.process.usable)
      const warm = at < 0 ? await start() : idle.splice(at, 1)[0]!.warm
      busy.add(warm)
      try {
        return await work(warm.process)
      } finally {
        busy.delete(warm)
        if (warm.process.usable) idle.push({ key, warm, since: clock() })
        else await warm.end()
        // The first is the one unused for longest.
        if (idle.length > MOST_IDLE) await idle.shift()!.warm.end()
      }
    },
    async close() {
      clearInterval(sweep)
      await Promise.all([...idle.splice(0).map(({ warm }) => warm), ...busy].map((warm) => warm.end()))
    },
  }
}
