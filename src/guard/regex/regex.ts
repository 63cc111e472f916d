import { WORD } from './char-set.ts'
import { parseRegex } from './parse-regex.ts'
import { OP, type Program, plainText, programOf, sameWithoutCase } from './program.ts'
import { ASCII } from './regex-node.ts'

/** What a match may cost. One step is about one instruction. */
export interface Budget {
  steps: number
}

/** The budget of an evaluation was used up. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded'
}

const NEWLINE = 0x0a
const UNSET = -1
/** Of a match at work: bits for what failed. */
const MAX_BITS = 2 ** 28

/**
 * A regular expression that no text can hang. It tries one way after another, and remembers by split and position what failed, so
 * that its work grows with the text's length times its own; lookaround and atomic groups try anew at each position, and
 * expressions with back references remember nothing: those end by their budget.
 */
export class Regex {
  readonly pattern: string
  readonly groupNames: ReadonlyMap<string, number>
  readonly #program: Program
  readonly #plain: ReturnType<typeof plainText>

  /** @throws RegexSyntaxError */
  constructor(pattern: string) {
    const parsed = parseRegex(pattern)
    this.pattern = pattern
    this.groupNames = parsed.names
    this.#program = programOf(parsed)
    this.#plain = plainText(parsed)
  }

  /**
   * Whether it matches anywhere in the text.
   * @throws BudgetExceeded
   */
  test(text: string, budget: Budget): boolean {
    if (this.#plain !== undefined) {
      const { text: plain, start, end } = this.#plain
      spendOnSearch(plain, text, budget)
      if (start) return end ? text === plain : text.startsWith(plain)
      return end ? text.endsWith(plain) : text.includes(plain)
    }
    return new Match(this.#program, text, budget).find(0) !== undefined
  }

  /**
   * All matches from left to right: offsets of start and end, of the whole and of each group; -1 where a group took no part.
   * @throws BudgetExceeded
   */
  *matches(text: string, budget: Budget): Generator<readonly number[]> {
    let from = 0
    let lastEnd = UNSET
    while (from <= text.length) {
      const slots = new Match(this.#program, text, budget).find(from)
      if (slots === undefined) return
      const [start, end] = slots as [number, number]
      // An empty match right after another is none.
      if (start !== end || end !== lastEnd) yield slots
      lastEnd = end
      from = start === end ? end + widthAt(text, end) : end
    }
  }
}

/**
 * To look for a text in a text may cost both lengths multiplied.
 * @throws BudgetExceeded
 */
export function spendOnSearch(part: string, whole: string, budget: Budget): void {
  budget.steps -= Math.floor((part.length * whole.length) / 1024)
  if (budget.steps < 0) throw new BudgetExceeded('The evaluation takes too many steps.')
}

class Match {
  readonly #program: Program
  readonly #text: string
  readonly #budget: Budget
  #failed: Uint32Array | undefined

  constructor(program: Program, text: string, budget: Budget) {
    this.#program = program
    this.#text = text
    this.#budget = budget
  }

  /** The leftmost match at or after `from`. */
  find(from: number): number[] | undefined {
    const { forgets, splits, anchored, slots } = this.#program
    const bits = splits * (this.#text.length + 1)
    if (forgets && splits > 0) {
      if (bits > MAX_BITS) throw new BudgetExceeded('A text is too long for a regular expression.')
      this.#failed = new Uint32Array((bits >>> 5) + 1)
      this.#budget.steps -= bits >>> 8
    }
    const last = anchored ? 0 : this.#text.length
    const found = new Array<number>(slots).fill(UNSET)
    for (let at = from; at <= last; at += widthAt(this.#text, at)) {
      if (this.#run(0, at, found, undefined) !== UNSET) return found
    }
    return undefined
  }

  /** Where the match that begins at `at` with instruction `start` ends, or -1. */
  #run(start: number, at: number, slots: number[], failedWithin: Set<number> | undefined): number {
    const { op, x, y, sets, forgets, splitOf } = this.#program
    const text = this.#text
    const width = text.length + 1
    // Pairs: where to go on and the position, or a slot (as -1 - slot) and what it held.
    const stack: number[] = []
    let pc = start
    let position = at
    for (;;) {
      this.#budget.steps -= 1
      if (this.#budget.steps < 0) throw new BudgetExceeded('The evaluation takes too many steps.')
      let failed = false
      switch (op[pc]) {
        case OP.char: {
          const point = text.codePointAt(position)
          const set = sets[x[pc]!]!
          if (point !== undefined && (point < ASCII ? set.ascii[point] === 1 : set.beyond(point))) {
            position += point > 0xffff ? 2 : 1
            pc += 1
          } else failed = true
          break
        }
        case OP.split: {
          if (forgets && this.#seen(splitOf[pc]! * width + position, failedWithin)) {
            failed = true
            break
          }
          stack.push(y[pc]!, position)
          pc = x[pc]!
          break
        }
        case OP.jump:
          pc = x[pc]!
          break
        case OP.save: {
          const slot = x[pc]!
          stack.push(-1 - slot, slots[slot]!)
          slots[slot] = position
          pc += 1
          break
        }
        case OP.progress:
          if (slots[x[pc]!] === position) failed = true
          else pc += 1
          break
        case OP.assert:
          if (holds(x[pc]!, text, position)) pc += 1
          else failed = true
          break
        case OP.look: {
          const { start: part, back } = this.#program.parts[x[pc]!]!
          const from = backBy(text, position, back)
          const kept = slots.slice()
          const found = from !== UNSET && this.#run(part, from, slots, new Set()) !== UNSET
          if (found !== (y[pc] === 1)) pc += 1
          else failed = true
          if (!found || failed) for (const [slot, was] of kept.entries()) slots[slot] = was
          else keepOnStack(stack, kept, slots)
          break
        }
        case OP.atomic: {
          const kept = slots.slice()
          const end = this.#run(this.#program.parts[x[pc]!]!.start, position, slots, new Set())
          if (end === UNSET) {
            failed = true
            for (const [slot, was] of kept.entries()) slots[slot] = was
          } else {
            keepOnStack(stack, kept, slots)
            position = end
            pc += 1
          }
          break
        }
        case OP.reference: {
          const from = slots[2 * x[pc]!]!
          const to = slots[2 * x[pc]! + 1]!
          const end = from === UNSET || to === UNSET ? UNSET : repeats(text, from, to, position, y[pc] === 1)
          this.#budget.steps -= Math.max(0, to - from)
          if (end === UNSET) failed = true
          else {
            position = end
            pc += 1
          }
          break
        }
        default:
          return position
      }
      if (!failed) continue
      // Back to the last place that has another way.
      for (;;) {
        if (stack.length === 0) return UNSET
        const value = stack.pop()!
        const target = stack.pop()!
        if (target >= 0) {
          pc = target
          position = value
          break
        }
        slots[-1 - target] = value
      }
    }
  }

  /** Whether this split was tried at this position; from now on it was. */
  #seen(key: number, failedWithin: Set<number> | undefined): boolean {
    if (failedWithin !== undefined) {
      if (failedWithin.has(key)) return true
      failedWithin.add(key)
      return false
    }
    const failed = this.#failed!
    const bit = 1 << (key & 31)
    if ((failed[key >>> 5]! & bit) !== 0) return true
    failed[key >>> 5]! |= bit
    return false
  }
}

/** What a part changed is undone when the way that it is on fails. */
function keepOnStack(stack: number[], kept: readonly number[], slots: readonly number[]): void {
  for (const [slot, was] of kept.entries()) if (slots[slot] !== was) stack.push(-1 - slot, was)
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function backBy(text: string, position: number, characters: number): number {
  let at = position
  for (let count = 0; count < characters; count += 1) {
    if (at === 0) return UNSET
    at -= 1
    const isPair = at > 0 && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))
    if (isPair) at -= 1
  }
  return at
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** In the order of ASSERTIONS. */
function holds(assertion: number, text: string, position: number): boolean {
  if (assertion === 0) return position === 0
  if (assertion === 1) return position === text.length
  if (assertion === 2) return position === 0 || text.charCodeAt(position - 1) === NEWLINE
  if (assertion === 3) return position === text.length || text.charCodeAt(position) === NEWLINE
  const boundary = isWordAt(text, backBy(text, position, 1)) !== isWordAt(text, position)
  return boundary === (assertion === 4)
}

function isWordAt(text: string, position: number): boolean {
  const point = position === UNSET ? undefined : text.codePointAt(position)
  return point !== undefined && WORD(point)
}

function repeats(text: string, from: number, to: number, position: number, ignoreCase: boolean): number {
  if (!ignoreCase) return text.startsWith(text.slice(from, to), position) ? position + to - from : UNSET
  let at = position
  for (const char of text.slice(from, to)) {
    const point = text.codePointAt(at)
    if (point === undefined || !sameWithoutCase(char.codePointAt(0)!, point)) return UNSET
    at += point > 0xffff ? 2 : 1
  }
  return at
}
