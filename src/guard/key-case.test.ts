import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spellings } from './key-case.ts'

/** camelCase, class, kebab, Pascal, snake, Title, Train; https://docs.rs/Inflector/latest/inflector/ */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  bucket_name: ['bucketName', 'BucketName', 'bucket-name', 'BucketName', 'bucket_name', 'Bucket Name', 'Bucket-Name'],
  BucketName: ['bucketName', 'BucketName', 'bucket-name', 'BucketName', 'bucket_name', 'Bucket Name', 'Bucket-Name'],
  'Bucket Names': [
    'bucketNames',
    'BucketName',
    'bucket-names',
    'BucketNames',
    'bucket_names',
    'Bucket Names',
    'Bucket-Names',
  ],
  Policies: ['policies', 'Policy', 'policies', 'Policies', 'policies', 'Policies', 'Policies'],
  x1: ['x1', 'X1', 'x-1', 'X1', 'x_1', 'X1', 'X1'],
  '--': ['', '', '', '', '', '', ''],
}

for (const [key, expected] of Object.entries(TABLE)) {
  test(`spellings of ${key}`, () => assert.deepEqual(spellings(key), expected))
}

/** As Guard has them, the strange ones too. */
const SINGULAR: Readonly<Record<string, string>> = {
  Tags: 'Tag',
  Addresses: 'Address',
  Boxes: 'Box',
  Classes: 'Class',
  Access: 'Access',
  Statuses: 'Statuse',
  Databases: 'basis',
  Series: 'Sery',
  Matrices: 'Matrice',
  Data: 'Daum',
  Name: 'Name',
}

for (const [plural, singular] of Object.entries(SINGULAR)) {
  test(`the singular of ${plural}`, () => assert.equal(spellings(plural)[1], singular))
}
