/**
 * One holder for a data directory. Each opener puts down a file of its own and then looks for others': since every
 * one announces itself before it looks, two can never both find the directory free. (When two announce at the same
 * moment, both step back and try again.) A dead process's file is removed by whoever finds it: no other process
 * has that file's name, so nobody's live lock can be removed by mistake.
 */
import { randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ATTEMPTS = 4
const HEARTBEAT_MILLIS = 10_000
/** A holder whose process cannot be looked up from here (another container or machine) is gone after this silence. */
const SILENCE_MILLIS = 60_000
const LOCK_FILE = /^lock\.\d+\.[0-9a-f]+$/

interface Holder {
  readonly pid: number
  /** When the process started, in the kernel's words: a reused pid differs here. */
  readonly started: string
  readonly host: string
  /** Pids mean something only within one boot and one pid namespace. */
  readonly boot: string
  readonly namespace: string
}

export interface DirectoryLock {
  release(): void
}

/** Takes the lock on a directory, made if it is not there. Throws with the holder's pid when another holds it. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  for (let attempt = 1; ; attempt += 1) {
    const file = announce(directory)
    const other = findOther(directory, file)
    if (!other) return hold(file)
    rmSync(file, { force: true })
    if (attempt === ATTEMPTS) throw new Error(refusal(directory, other))
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 40))
  }
}

function refusal(directory: string, { pid, host }: Holder): string {
  const where = host === os.hostname() ? '' : ` on ${host}`
  const who = pid === process.pid && !where ? `this process (${pid})` : `process ${pid}${where}`
  return `${directory} is in use by ${who}: a data directory has one process at a time`
}

function hold(file: string): DirectoryLock {
  const heartbeat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // Someone removed the directory under us; the database will say so itself.
      clearInterval(heartbeat)
    }
  }, HEARTBEAT_MILLIS)
  heartbeat.unref()
  return {
    release() {
      clearInterval(heartbeat)
      rmSync(file, { force: true })
    },
  }
}

/** Writes this process's lock file, whole from the moment it has its name. */
function announce(directory: string): string {
  const file = path.join(directory, `lock.${process.pid}.${randomBytes(6).toString('hex')}`)
  const unfinished = `${file}.tmp`
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), host: os.hostname(), ...system() }
  writeFileSync(unfinished, `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  renameSync(unfinished, file)
  return file
}

function findOther(directory: string, own: string): Holder | undefined {
  for (const name of readdirSync(directory)) {
    const file = path.join(directory, name)
    if (!LOCK_FILE.test(name) || file === own) continue
    const seen = readHolder(file)
    if (!seen) continue
    if (isAlive(seen.holder, seen.silence)) return seen.holder
    rmSync(file, { force: true })
  }
  return undefined
}

/** Undefined when the holder has just released it. */
function readHolder(file: string): { holder: Holder; silence: number } | undefined {
  try {
    const silence = Date.now() - statSync(file).mtimeMs
    return { holder: JSON.parse(readFileSync(file, 'utf8')) as Holder, silence }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(holder: Holder, silence: number): boolean {
  const { boot, namespace } = system()
  if (holder.boot === boot && holder.namespace === namespace && (boot !== '' || holder.host === os.hostname())) {
    return isRunning(holder.pid) && (holder.started === '' || startOf(holder.pid) === holder.started)
  }
  const rebooted = holder.host === os.hostname() && holder.boot !== boot
  return !rebooted && silence < SILENCE_MILLIS
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/PID/stat; the process's name before it may hold spaces and brackets. Empty where there is no /proc. */
function startOf(pid: number): string {
  const stat = readIfThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function system(): Pick<Holder, 'boot' | 'namespace'> {
  return {
    boot: readIfThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: readIfThere(() => readlinkSync('/proc/self/ns/pid')),
  }
}

/** Not every system has /proc. */
function readIfThere(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
