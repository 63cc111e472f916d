import { variants } from './char-set.ts'
import { ASSERTIONS, type CharSet, type ParsedRegex, type RegexNode, type RepeatNode } from './regex-node.ts'
import { RegexSyntaxError } from './regex-syntax-error.ts'

/** Instructions of all parts of a program together. */
const MAX_INSTRUCTIONS = 20_000

/** Instructions are three numbers each. */
export const OP = {
  /** One character of the set `x`. */
  char: 0,
  /** Goes on at `x`, and when that fails at `y`. */
  split: 1,
  jump: 2,
  /** Remembers the position in slot `x`. */
  save: 3,
  assert: 4,
  /** What the part `x` matches here is not taken; `y` is 1 when it must not match. */
  look: 5,
  /** What the part `x` matches first is taken. */
  atomic: 6,
  /** What group `x` matched, once more; `y` is 1 when case does not matter. */
  reference: 7,
  /** Fails when nothing was taken since slot `x` was saved: an empty round of a loop. */
  progress: 8,
  match: 9,
} as const

export interface Program {
  readonly op: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly sets: readonly CharSet[]
  /** Parts that are matched on their own: with how many characters they look back, 0 when ahead. */
  readonly parts: readonly { readonly start: number; readonly back: number }[]
  /** Two for each group, the whole match first, and one for each loop. */
  readonly slots: number
  /** Ways through that were tried and failed need no second try, as nothing depends on what groups matched. */
  readonly forgets: boolean
  /** How many splits there are, and each one's number. */
  readonly splits: number
  readonly splitOf: readonly number[]
  /** It can only match at the start of the text. */
  readonly anchored: boolean
}

/** @throws RegexSyntaxError when it is too large, or looks back over a varying number of characters */
export function programOf({ node, groups }: ParsedRegex): Program {
  return new Assembler(groups, hasReference(node)).program(node)
}

class Assembler {
  readonly #op: number[] = []
  readonly #x: number[] = []
  readonly #y: number[] = []
  readonly #sets: CharSet[] = []
  readonly #parts: { start: number; back: number }[] = []
  readonly #pending: { readonly index: number; readonly node: RegexNode }[] = []
  #slots: number
  #visited = 0
  readonly #references: boolean

  constructor(groups: number, references: boolean) {
    this.#slots = 2 * (groups + 1)
    this.#references = references
  }

  program(node: RegexNode): Program {
    this.#emit(OP.save, 0)
    this.#node(node)
    this.#emit(OP.save, 1)
    this.#emit(OP.match)
    for (let part = this.#pending.shift(); part !== undefined; part = this.#pending.shift()) {
      this.#parts[part.index]!.start = this.#op.length
      this.#node(part.node)
      this.#emit(OP.match)
    }
    let splits = 0
    return {
      op: this.#op,
      x: this.#x,
      y: this.#y,
      sets: this.#sets,
      parts: this.#parts,
      slots: this.#slots,
      forgets: !this.#references,
      splitOf: this.#op.map((op) => (op === OP.split ? splits++ : -1)),
      splits,
      anchored: isAnchored(node),
    }
  }

  #emit(op: number, x = 0, y = 0): number {
    if (this.#op.length >= MAX_INSTRUCTIONS) throw new RegexSyntaxError('it is too large')
    this.#op.push(op)
    this.#x.push(x)
    this.#y.push(y)
    return this.#op.length - 1
  }

  #node(node: RegexNode): void {
    // Nothing repeated makes no instruction.
    this.#visited += 1
    if (this.#visited > MAX_INSTRUCTIONS) throw new RegexSyntaxError('it is too large')
    if (node.kind === 'char') this.#emit(OP.char, this.#sets.push(node.set) - 1)
    else if (node.kind === 'sequence') for (const item of node.items) this.#node(item)
    else if (node.kind === 'either') this.#either(node.items)
    else if (node.kind === 'repeat') this.#repeat(node)
    else if (node.kind === 'assert') this.#emit(OP.assert, ASSERTIONS.indexOf(node.what))
    else if (node.kind === 'reference') this.#emit(OP.reference, node.index, Number(node.ignoreCase))
    else if (node.kind === 'atomic') this.#emit(OP.atomic, this.#part(node.node, 0))
    else if (node.kind === 'look') {
      const back = node.behind ? lengthOf(node.node) : 0
      this.#emit(OP.look, this.#part(node.node, back), Number(node.negative))
    } else if (node.kind === 'group') {
      this.#emit(OP.save, 2 * node.index)
      this.#node(node.node)
      this.#emit(OP.save, 2 * node.index + 1)
    }
  }

  #part(node: RegexNode, back: number): number {
    const index = this.#parts.push({ start: 0, back }) - 1
    this.#pending.push({ index, node })
    return index
  }

  #either(items: readonly RegexNode[]): void {
    const ends: number[] = []
    for (const [index, item] of items.entries()) {
      if (index === items.length - 1) {
        this.#node(item)
        break
      }
      const split = this.#emit(OP.split)
      this.#x[split] = this.#op.length
      this.#node(item)
      ends.push(this.#emit(OP.jump))
      this.#y[split] = this.#op.length
    }
    for (const end of ends) this.#x[end] = this.#op.length
  }

  #repeat({ node, min, max, lazy }: RepeatNode): void {
    for (let time = 0; time < min; time += 1) this.#node(node)
    if (max === Number.POSITIVE_INFINITY) {
      this.#loop(node, lazy)
      return
    }
    const splits: number[] = []
    for (let time = min; time < max; time += 1) {
      const split = this.#emit(OP.split)
      this.#enter(split, lazy)
      splits.push(split)
      this.#node(node)
    }
    for (const split of splits) this.#leave(split, lazy)
  }

  #loop(node: RegexNode, lazy: boolean): void {
    const split = this.#emit(OP.split)
    this.#enter(split, lazy)
    const slot = this.#references ? this.#slots++ : undefined
    if (slot !== undefined) this.#emit(OP.save, slot)
    this.#node(node)
    if (slot !== undefined) this.#emit(OP.progress, slot)
    this.#emit(OP.jump, split)
    this.#leave(split, lazy)
  }

  #enter(split: number, lazy: boolean): void {
    ;(lazy ? this.#y : this.#x)[split] = this.#op.length
  }

  #leave(split: number, lazy: boolean): void {
    ;(lazy ? this.#x : this.#y)[split] = this.#op.length
  }
}

function childrenOf(node: RegexNode): readonly RegexNode[] {
  if ('items' in node) return node.items
  return 'node' in node ? [node.node] : []
}

function hasReference(node: RegexNode): boolean {
  return node.kind === 'reference' || childrenOf(node).some(hasReference)
}

function isAnchored(node: RegexNode): boolean {
  if (node.kind === 'assert') return node.what === 'start'
  if (node.kind === 'sequence') return isAnchored(node.items[0]!)
  if (node.kind === 'either') return node.items.every(isAnchored)
  return (node.kind === 'group' || node.kind === 'atomic') && isAnchored(node.node)
}

/** How many characters it matches, always. */
function lengthOf(node: RegexNode): number {
  if (node.kind === 'char') return 1
  if (node.kind === 'sequence') return node.items.reduce((sum, item) => sum + lengthOf(item), 0)
  if (node.kind === 'group' || node.kind === 'atomic') return lengthOf(node.node)
  if (node.kind === 'repeat' && node.min === node.max) return node.min * lengthOf(node.node)
  if (node.kind === 'either') {
    const lengths = new Set(node.items.map(lengthOf))
    if (lengths.size === 1) return [...lengths][0]!
  }
  if (node.kind === 'empty' || node.kind === 'assert' || node.kind === 'look') return 0
  throw new RegexSyntaxError('it looks back over a varying number of characters')
}

/** The text that it is, if it is nothing but a text, perhaps with anchors. */
export function plainText({ node }: ParsedRegex): { text: string; start: boolean; end: boolean } | undefined {
  const items = node.kind === 'sequence' ? [...node.items] : [node]
  const start = items[0]?.kind === 'assert' && items[0].what === 'start'
  if (start) items.shift()
  const last = items.at(-1)
  const end = last?.kind === 'assert' && last.what === 'end'
  if (end) items.pop()
  let text = ''
  for (const item of items) {
    if (item.kind !== 'char' || item.set.only === undefined) return undefined
    text += String.fromCodePoint(item.set.only)
  }
  return { text, start, end }
}

export function sameWithoutCase(left: number, right: number): boolean {
  return variants(left).includes(right)
}
