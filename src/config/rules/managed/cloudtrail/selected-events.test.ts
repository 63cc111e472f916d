import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail'
import { managementEvents, s3Events } from './selected-events.ts'

const classic = (selector: EventSelector) => ({ selectors: [selector], advancedSelectors: [] })
const advanced = (...FieldSelectors: AdvancedFieldSelector[]) => ({
  selectors: [],
  advancedSelectors: [{ FieldSelectors }],
})
const category = (name: string) => ({ Field: 'eventCategory', Equals: [name] })
const readOnly = (flag: string) => ({ Field: 'readOnly', Equals: [flag] })
const [both, reads, writes] = [
  { reads: true, writes: true },
  { reads: true, writes: false },
  { reads: false, writes: true },
]

const management: Record<string, [selectors: Parameters<typeof managementEvents>[0], expected: object[]]> = {
  none: [{ selectors: [], advancedSelectors: [] }, []],
  'by default': [classic({}), [{ ...both, excluded: [] }]],
  'left out': [classic({ IncludeManagementEvents: false }), []],
  'reads only': [classic({ IncludeManagementEvents: true, ReadWriteType: 'ReadOnly' }), [{ ...reads, excluded: [] }]],
  'without KMS': [
    classic({ ExcludeManagementEventSources: ['kms.amazonaws.com'] }),
    [{ ...both, excluded: ['kms.amazonaws.com'] }],
  ],
  'advanced, all': [advanced(category('Management')), [{ ...both, excluded: [] }]],
  'advanced, writes': [advanced(category('Management'), readOnly('false')), [{ ...writes, excluded: [] }]],
  'advanced, but for reads': [
    advanced(category('Management'), { Field: 'readOnly', NotEquals: ['true'] }),
    [{ ...writes, excluded: [] }],
  ],
  'advanced, without KMS': [
    advanced(category('Management'), { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }),
    [{ ...both, excluded: ['kms.amazonaws.com'] }],
  ],
  'advanced, of data': [advanced(category('Data')), []],
}
for (const [name, [selectors, expected]] of Object.entries(management)) {
  test(`management events: ${name}`, () => assert.deepEqual(managementEvents(selectors), expected))
}

const data = (ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly', Values: string[], Type = 'AWS::S3::Object') =>
  classic({ ReadWriteType, DataResources: [{ Type, Values }] })
const objects = [category('Data'), { Field: 'resources.type', Equals: ['AWS::S3::Object'] }]
const starting = (...StartsWith: string[]) => ({ Field: 'resources.ARN', StartsWith })

const s3: Record<string, [selectors: Parameters<typeof s3Events>[0], expected: object[]]> = {
  none: [classic({}), []],
  'all buckets': [data('All', ['arn:aws:s3']), [both]],
  'all buckets, longer': [data('ReadOnly', ['arn:aws:s3:::']), [reads]],
  'two buckets': [
    data('WriteOnly', ['arn:aws:s3:::a/', 'arn:aws:s3:::b/']),
    [
      { ...writes, bucket: 'a' },
      { ...writes, bucket: 'b' },
    ],
  ],
  'some objects': [data('All', ['arn:aws:s3:::a/logs/']), []],
  'of functions': [data('All', ['arn:aws:lambda'], 'AWS::Lambda::Function'), []],
  'advanced, all buckets': [advanced(...objects), [both]],
  'advanced, reads': [advanced(...objects, readOnly('true')), [reads]],
  'advanced, a bucket': [advanced(...objects, starting('arn:aws:s3:::a/')), [{ ...both, bucket: 'a' }]],
  'advanced, all buckets by a prefix': [advanced(...objects, starting('arn:aws:s3:::')), [both]],
  'advanced, some calls': [advanced(...objects, { Field: 'eventName', Equals: ['GetObject'] }), []],
  'advanced, all but a bucket': [
    advanced(...objects, { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::a/'] }),
    [],
  ],
  'advanced, of functions': [
    advanced(category('Data'), { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] }),
    [],
  ],
}
for (const [name, [selectors, expected]] of Object.entries(s3)) {
  test(`S3: ${name}`, () => assert.deepEqual(s3Events(selectors), expected))
}
