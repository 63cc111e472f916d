/** The processes that came from a function's process, whatever they did to get away. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { LAUNCH } from './launch.ts'

/** In the environment of the function's process, and so of those that it makes. */
export const MARK = 'PLUMBLINE_FUNCTION_PROCESS'

export interface Family {
  /** Of the first of them, and of its group. */
  readonly pid: number
  /** Value of the mark. */
  readonly mark: string
  /** The user that only they have, if any. */
  readonly uid?: number
}

/** Rounds of looking for what was made while others were ended. */
const ROUNDS = 50
const PAUSE = 20

/** Ends all of them. What makes processes faster than they are ended is ended a little later. */
export async function endFamily(family: Family): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    kill(-family.pid)
    const members = membersOf(family)
    if (members.length === 0) return
    for (const pid of members) kill(pid)
    await setTimeout(PAUSE)
  }
}

/** Ids of those that run; what has ended and was not waited for is none. */
export function membersOf({ pid, mark, uid }: Family): number[] {
  if (process.platform !== 'linux') return []
  const found: number[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = read(`/proc/${name}/status`)
    if (status === undefined || /^State:\s+[ZX]/m.test(status)) continue
    const isOfUser = uid !== undefined && new RegExp(`^Uid:\\s+${uid}\\s`, 'm').test(status)
    const environment = read(`/proc/${name}/environ`)
    const marked = environment?.split('\0').find((line) => line.startsWith(`${MARK}=`))
    if (marked === `${MARK}=${mark}` || (isOfUser && marked === undefined) || Number(name) === pid)
      found.push(Number(name))
  }
  return found
}

/** Those that a call left running, beside the function's own and the watcher of its group (`launch.ts`). */
export function strays(family: Family): number[] {
  const isWatcher = (pid: number) => read(`/proc/${pid}/cmdline`)?.startsWith(`/bin/sh\0-c\0${LAUNCH}`) === true
  return membersOf(family).filter((pid) => pid !== family.pid && !isWatcher(pid))
}

/** Memory of all of them (bytes): what each has for itself. */
export function memoryOf(members: readonly number[]): number {
  let bytes = 0
  for (const pid of members) {
    const status = read(`/proc/${pid}/status`) ?? ''
    bytes += Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  }
  return bytes
}

/** @returns nothing for a process that has ended, or is another user's */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return undefined
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH' && (error as NodeJS.ErrnoException).code !== 'EPERM')
      throw error
  }
}
