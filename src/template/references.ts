import { functionOf, type Node, textOf } from './node.ts'
import { placeholders } from './placeholders.ts'

/** What a node refers to, in all its branches. */
export interface Reference {
  /** `value`: a parameter, a pseudo parameter or a resource. `attribute`: a resource. */
  readonly kind: 'value' | 'attribute' | 'condition'
  readonly name: string
  readonly node: Node
}

/** All references within a node. */
export function* references(node: Node): Generator<Reference> {
  const call = functionOf(node)
  if (call !== undefined) yield* ofCall(call.name, call.argument, node)
  if (node.kind === 'list') for (const item of node.items) yield* references(item)
  if (node.kind === 'map') for (const value of node.entries.values()) yield* references(value)
}

function* ofCall(name: string, argument: Node, node: Node): Generator<Reference> {
  const text = textOf(argument)
  const first = argument.kind === 'list' ? textOf(argument.items[0]) : undefined
  if (name === 'Ref' && text !== undefined) yield { kind: 'value', name: text, node }
  if (name === 'Condition' && text !== undefined) yield { kind: 'condition', name: text, node }
  if (name === 'Fn::If' && first !== undefined) yield { kind: 'condition', name: first, node }
  if (name === 'Fn::GetAtt' && first !== undefined) yield { kind: 'attribute', name: first, node }
  if (name !== 'Fn::Sub' || (text ?? first) === undefined) return
  const own = argument.kind === 'list' ? argument.items[1] : undefined
  for (const part of placeholders((text ?? first)!)) {
    if (typeof part === 'string' || (own?.kind === 'map' && own.entries.has(part.name))) continue
    const dot = part.name.indexOf('.')
    if (dot === -1) yield { kind: 'value', name: part.name, node }
    else yield { kind: 'attribute', name: part.name.slice(0, dot), node }
  }
}
