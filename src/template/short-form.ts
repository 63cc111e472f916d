import type { Node } from './node.ts'

/**
 * A tagged node (`!Sub text`) as the map that it is short for.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 * @param tag without its exclamation mark
 */
export function fromShortForm(tag: string, node: Node): Node {
  const name = tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`
  return { kind: 'map', entries: new Map([[name, name === 'Fn::GetAtt' ? attributePath(node) : node]]), at: node.at }
}

/** `!GetAtt Resource.Attribute.Path` is short for a list of two. */
function attributePath(node: Node): Node {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return node
  const dot = node.value.indexOf('.')
  if (dot === -1) return node
  const parts = [node.value.slice(0, dot), node.value.slice(dot + 1)]
  return { kind: 'list', items: parts.map((value): Node => ({ kind: 'scalar', value, at: node.at })), at: node.at }
}
