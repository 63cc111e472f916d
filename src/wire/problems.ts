import { Fault } from './fault.ts'

/** AWS names no more than ten violations in one answer. */
const MOST = 10
/** A violation quotes the value; a megabyte of it ten times over helps nobody. */
const LONGEST_VALUE = 4096

interface Problem {
  path: string
  /** As AWS prints it: `Value 'x'`, `Value null`, or `Value` for a sensitive one. */
  readonly value: string
  readonly constraint: string
}

/** The constraint violations of one request, collected from the innermost member outwards. */
export class Problems {
  readonly list: Problem[] = []
  /** How deep in the input the checks are now: recursive shapes have no end of their own. */
  depth = 0

  get full(): boolean {
    return this.list.length >= MOST
  }

  /** @param printed the value as Java prints it, `null` for one that is absent, `undefined` to leave it unsaid. */
  add(printed: string | null | undefined, constraint: string): void {
    if (this.full) return
    let value = 'Value'
    if (printed === null) value = 'Value null'
    else if (printed !== undefined) value = `Value '${shorten(printed)}'`
    this.list.push({ path: '', value, constraint })
  }

  /** Puts `segment` before the path of every problem from number `from` on. */
  within(segment: string, from: number): void {
    for (let i = from; i < this.list.length; i += 1) {
      const problem = this.list[i]!
      problem.path = problem.path === '' ? segment : `${segment}.${problem.path}`
    }
  }

  /** @throws Fault `ValidationException` that tells of all of them, if there is any. */
  raise(): void {
    const count = this.list.length
    if (count === 0) return
    const told = this.list.map((p) => `${p.value} at '${p.path}' failed to satisfy constraint: ${p.constraint}`)
    const head = count === 1 ? '1 validation error detected' : `${count} validation errors detected`
    throw new Fault('ValidationException', `${head}: ${told.join('; ')}`)
  }
}

function shorten(printed: string): string {
  return printed.length <= LONGEST_VALUE ? printed : `${printed.slice(0, LONGEST_VALUE).toWellFormed()}...`
}
