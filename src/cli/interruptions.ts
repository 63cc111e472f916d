import { EXIT } from './exit-code.ts'

type Signals = Pick<NodeJS.Process, 'on'>

const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.interrupted + 13 } as const
/**
 * Milliseconds in which a repeated signal is the same one: Ctrl-C goes to the whole group of processes, and npm (or the
 * process that handed over to this one) forwards it once more.
 */
const SAME = 700

/**
 * Aborts at the first SIGINT or SIGTERM, with the exit code as its reason; a second one ends the process at once.
 * @param clock milliseconds
 */
export function interruptions(
  process: Signals,
  exit: (code: number) => void,
  clock = () => performance.now(),
): AbortSignal {
  const abort = new AbortController()
  let first: number | undefined
  for (const [name, code] of Object.entries(CODES)) {
    process.on(name as keyof typeof CODES, () => {
      if (first === undefined) {
        first = clock()
        abort.abort(code)
      } else if (clock() - first > SAME) exit(code)
    })
  }
  return abort.signal
}
