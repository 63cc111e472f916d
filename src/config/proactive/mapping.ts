import type { Json } from '../../lib/json.ts'

/** How the properties of a CloudFormation type, or the attributes of a Terraform one, become an item. It is data, a row a type. */
export interface Mapping {
  /** The item's type. */
  readonly type: string
  /** Properties that name the resource, as far as they are given: the id, name or ARN of its item. */
  readonly names?: readonly string[]
  /** The ARN, where the name is all that it takes: `{partition}`, `{name}`. */
  readonly arn?: string
  /** Where the tags stand; `Tags`, unless said. */
  readonly tags?: string
  /** Blocks of Terraform of which there is one at most: lists there, structures in the item. Dotted: `rule.filter`. */
  readonly single?: readonly string[]
  /** Properties that the item has under the same name, spelled its own way (`StorageEncrypted`, `storageEncrypted`). Separated by blanks. */
  readonly same?: string
  /** By path in the item (`monitoring.state`; `supplementaryConfiguration.Concurrency`). */
  readonly fields?: FieldSources
  /** What a field is when no property says so: AWS's default where that is certain, or `UNKNOWN`. */
  readonly defaults?: Readonly<Record<string, Json>>
  /** Resources that are part of this one's item, by their type. */
  readonly satellites?: Readonly<Record<string, Satellite>>
  /** The item is the properties as they are; what AWS alone sets is not known. */
  readonly identity?: true
}

/** A resource that says something of another: a bucket's policy, a rule of a security group. */
export interface Satellite {
  /** The property that names the resource, or several of them. */
  readonly parent: string
  readonly single?: readonly string[]
  readonly same?: string
  /** Lists are added to what is there, all else takes its place. */
  readonly fields: FieldSources
}

export type FieldSources = Readonly<Record<string, Source | string>>

/** Where a field is from. */
export interface Source {
  /** Dotted path in the properties, `.` for all of it; of several the first that is given. */
  readonly from: string | readonly string[]
  /** What a scalar, as a text, is in the item; any other is not known. */
  readonly values?: Readonly<Record<string, Json>>
  /** The field is a list: the fields of each element. One that is none counts as a list of one. */
  readonly each?: FieldSources
  /** With `each`: the field is a map of them, by this property of each, or by their number. */
  readonly keyed?: string
  /** The field is a map of what several lists hold: the fields of each list's elements, by the list. */
  readonly gather?: Readonly<Record<string, FieldSources>>
  /** The field is a structure: its fields. */
  readonly of?: FieldSources
  /**
   * `json`: a document as a text; `counted`: a list as CloudFront gives it; `list`: a list, also of one; `parsed`: what a JSON text
   * says; `text`; `upper`: a text in upper case
   */
  readonly as?: 'json' | 'counted' | 'list' | 'parsed' | 'text' | 'upper'
  /** Only where this property has this value. */
  readonly when?: readonly [property: string, value: string]
  /** This value says that it is not given. */
  readonly unless?: Json
  /** The field is a list of keys with values: the property of each. */
  readonly pairs?: Readonly<Record<string, string>>
  /** Stands for it when it is not given. */
  readonly otherwise?: Json
  /** The field when it is given, whatever it is. */
  readonly is?: Json
}

/** Mappings by the type that the template or the plan names. */
export type Mappings = Readonly<Record<string, Mapping>>
