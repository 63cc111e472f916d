import type { Json } from '../lib/json.ts'
import type { Position } from './template-error.ts'

/** A template's text as data with positions. Short forms (`!Ref x`) are maps of one entry here (`Ref: x`), and there is no null. */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly value: string | number | boolean
  readonly at: Position
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly at: Position
}

export interface MapNode {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Node>
  readonly at: Position
}

/** What the text says, functions and all. */
export function plain(node: Node): Json {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]))
}

/** The function that a map is: its only entry is `Ref`, `Condition` or `Fn::...`. */
export function functionOf(node: Node): { readonly name: string; readonly argument: Node } | undefined {
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined
  const [[name, argument]] = node.entries as unknown as [[string, Node]]
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? { name, argument } : undefined
}

/** The text of a scalar as CloudFormation hands it to a resource: numbers and booleans in words. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? String(node.value) : undefined
}
