import type { ChildProcess } from 'node:child_process'

const children = new Set<ChildProcess>()

function killAll(): void {
  for (const child of children) child.kill('SIGKILL')
}

process.once('exit', killAll)
// The test runner ends a file that takes too long, or all of them, by a signal: no `exit` comes then.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const) {
  process.once(signal, () => {
    killAll()
    process.exit(128 + number)
  })
}

/** Ends with this process, however this one ends (but by SIGKILL). */
export function ownChild<Child extends ChildProcess>(child: Child): Child {
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}
