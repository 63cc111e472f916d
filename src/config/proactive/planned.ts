import type { JsonObject } from '../../lib/json.ts'

/** A resource as a template or a plan has it. */
export interface Planned {
  /** Its logical id in a template, its address in a plan. */
  readonly address: string
  /** `AWS::S3::Bucket` or `aws_s3_bucket` */
  readonly sourceType: string
  /** What is to become of it; of a template nobody knows whether it is there. */
  readonly action: 'create' | 'update' | 'delete' | 'keep' | 'put'
  /** With `UNKNOWN`, or a token, where a value is not known. */
  readonly properties: JsonObject
  /** What the resource is known by today, when that is known: ids, names, ARNs. */
  readonly present: readonly string[]
  /** Where it stands in the template (from 1). */
  readonly line?: number
  readonly column?: number
  /**
   * Resources that a property names.
   * @returns addresses of them, or their names when they are no part of this; undefined when nobody knows
   */
  named(property: string): readonly string[] | undefined
}
