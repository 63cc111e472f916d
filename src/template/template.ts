import type { MapNode, Node } from './node.ts'
import type { ParameterDeclaration } from './parameter.ts'

/** A template that was read: what it says, not yet what it comes to. */
export interface Template {
  readonly description?: string
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>
  readonly mappings: ReadonlyMap<string, Mapping>
  readonly conditions: ReadonlyMap<string, Node>
  /** In the order of the text. */
  readonly resources: ReadonlyMap<string, ResourceDeclaration>
}

/** First and second level key to value. */
export type Mapping = ReadonlyMap<string, ReadonlyMap<string, Node>>

export interface ResourceDeclaration {
  readonly logicalId: string
  readonly type: string
  readonly properties?: Node
  /** The name of the condition on which it is made. */
  readonly condition?: string
  readonly dependsOn: readonly string[]
  /** Everything else that stands beside `Type`, CloudFormation's own attributes and unknown keys alike. */
  readonly rest: ReadonlyMap<string, Node>
  readonly node: MapNode
}
