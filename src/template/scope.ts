import type { Json } from '../lib/json.ts'
import type { Node } from './node.ts'
import type { Mapping } from './template.ts'
import type { Position } from './template-error.ts'

/** What a function sees of the template that it stands in. */
export interface Scope {
  readonly mappings: ReadonlyMap<string, Mapping>
  /** What a node comes to; undefined for `AWS::NoValue`. */
  evaluate(node: Node): Json | undefined
  /** The value of a parameter, pseudo parameter or resource; undefined for `AWS::NoValue`. */
  reference(name: string, at: Position): Json | undefined
  attribute(logicalId: string, attribute: string, at: Position): Json
  condition(name: string, at: Position): boolean
  /** Counts what is made (characters, members of lists): a template may not make much more than it is. */
  spend(amount: number, at: Position): void
}
