import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type InstanceImage, instanceImages } from '../../../../cloud/facts/ec2/instance-images.ts'
import { readParameters } from '../../parameters.ts'
import { testAccountRule } from '../../testing.ts'
import { approvedAmisByTag } from './approved-amis-by-tag.ts'

const image = (tags: Record<string, string>): InstanceImage => ({ described: true, tags })
const images = new Map<string, InstanceImage>([
  ['ami-prod', image({ env: 'prod' })],
  ['ami-test', image({ env: 'test' })],
  ['ami-golden', image({ golden: 'whatever' })],
  ['ami-gone', { described: false, tags: {} }],
])
const instance = (resourceId: string, imageId: string | object, name = 'running') => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { imageId: imageId as string, state: { name } },
})
const parameters = { amisByTagKeyAndValue: 'env:prod, golden' }

testAccountRule(approvedAmisByTag, {
  'by a value, by a key, or not': {
    items: [
      instance('i-prod', 'ami-prod'),
      instance('i-golden', 'ami-golden'),
      instance('i-test', 'ami-test'),
      instance('i-gone', 'ami-gone'),
      instance('i-stopped', 'ami-test', 'stopped'),
      // Launched after the AMIs were read, and not what AWS gives: no verdict.
      instance('i-new', 'ami-new'),
      { ...instance('i-odd', ''), configuration: { imageId: ['ami-1'], state: { name: 'running' } } },
    ],
    facts: [[instanceImages, images]],
    parameters,
    expect: {
      'AWS::EC2::Instance i-prod': 'COMPLIANT',
      'AWS::EC2::Instance i-golden': 'COMPLIANT',
      'AWS::EC2::Instance i-test': 'NON_COMPLIANT',
      'AWS::EC2::Instance i-gone': 'NON_COMPLIANT',
      'AWS::EC2::Instance i-stopped': 'NOT_APPLICABLE',
    },
  },
  'the AMIs cannot be read': {
    facts: [[instanceImages, new Error('UnauthorizedOperation')]],
    parameters,
    expect: { throws: /UnauthorizedOperation/ },
  },
})

const read = (amisByTagKeyAndValue: string) =>
  readParameters(approvedAmisByTag.parameters!, { amisByTagKeyAndValue }).amisByTagKeyAndValue

test('tags of AMIs are keys, alone or with values', () => {
  assert.deepEqual(read(' env:prod, golden ,env:a:b,'), [['env', 'prod'], ['golden'], ['env', 'a:b']])
  assert.throws(() => read(':prod'), /must be keys/)
  assert.throws(() => readParameters(approvedAmisByTag.parameters!, {}), /amisByTagKeyAndValue/)
})
