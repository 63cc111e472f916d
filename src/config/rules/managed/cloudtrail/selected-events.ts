import type { AdvancedEventSelector, AdvancedFieldSelector } from '@aws-sdk/client-cloudtrail'
import type { TrailFact } from '../../../../cloud/facts/cloudtrail/trails.ts'

/** What one selector of a trail records. */
export interface Selected {
  readonly reads: boolean
  readonly writes: boolean
}

export interface ManagementEvents extends Selected {
  /** Services whose events are left out. */
  readonly excluded: readonly string[]
}

export interface S3Events extends Selected {
  /** The bucket whose objects are recorded; none: all buckets. */
  readonly bucket?: string
}

type Selectors = Pick<TrailFact, 'selectors' | 'advancedSelectors'>

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html */
export function managementEvents({ selectors, advancedSelectors }: Selectors): readonly ManagementEvents[] {
  const classic = selectors
    .filter(({ IncludeManagementEvents }) => IncludeManagementEvents !== false)
    .map((one) => ({ ...readWrite(one.ReadWriteType), excluded: one.ExcludeManagementEventSources ?? [] }))
  const advanced = advancedSelectors.flatMap((selector) => {
    if (!isCategory(selector, 'Management')) return []
    return [{ ...readOnlyOf(selector), excluded: field(selector, 'eventSource')?.NotEquals ?? [] }]
  })
  return [...classic, ...advanced]
}

const ALL_BUCKETS = /^arn:[^:]*:s3(:::)?$/
const BUCKET = /^arn:[^:]*:s3:::([^/]+)\/$/
/** Fields of a selector that leave no event of S3's objects out. */
const HARMLESS: ReadonlySet<string> = new Set(['eventCategory', 'resources.type', 'readOnly', 'resources.ARN'])

/**
 * Selectors of some objects of a bucket only, or of some calls only, are left out.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function s3Events({ selectors, advancedSelectors }: Selectors): readonly S3Events[] {
  const classic = selectors.flatMap((selector) => {
    const values = (selector.DataResources ?? [])
      .filter(({ Type }) => Type === 'AWS::S3::Object')
      .flatMap(({ Values = [] }) => Values)
    return bucketsOf(values).map((bucket) => ({ ...readWrite(selector.ReadWriteType), ...bucket }))
  })
  const advanced = advancedSelectors.flatMap((selector) => {
    if (!isCategory(selector, 'Data') || !field(selector, 'resources.type')?.Equals?.includes('AWS::S3::Object'))
      return []
    if (selector.FieldSelectors?.some(({ Field = '' }) => !HARMLESS.has(Field))) return []
    const arn = field(selector, 'resources.ARN')
    const { Field: _, StartsWith: starts = [], ...others } = arn ?? {}
    if (Object.values(others).some((values) => values !== undefined)) return []
    const buckets = arn === undefined ? [{}] : bucketsOf(starts)
    return buckets.map((bucket) => ({ ...readOnlyOf(selector), ...bucket }))
  })
  return [...classic, ...advanced]
}

function bucketsOf(arns: readonly string[]): { bucket?: string }[] {
  return arns.flatMap((arn) => {
    if (ALL_BUCKETS.test(arn)) return [{}]
    const bucket = BUCKET.exec(arn)?.[1]
    return bucket === undefined ? [] : [{ bucket }]
  })
}

function readWrite(type = 'All'): Selected {
  return { reads: type !== 'WriteOnly', writes: type !== 'ReadOnly' }
}

function readOnlyOf(selector: AdvancedEventSelector): Selected {
  const { Equals, NotEquals } = field(selector, 'readOnly') ?? {}
  const isOnly = (flag: string) =>
    Equals?.includes(flag) === true || NotEquals?.includes(flag === 'true' ? 'false' : 'true')
  return { reads: !isOnly('false'), writes: !isOnly('true') }
}

function isCategory(selector: AdvancedEventSelector, category: string): boolean {
  return field(selector, 'eventCategory')?.Equals?.includes(category) === true
}

function field({ FieldSelectors = [] }: AdvancedEventSelector, name: string): AdvancedFieldSelector | undefined {
  return FieldSelectors.find(({ Field }) => Field === name)
}
