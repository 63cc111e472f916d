import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Difference, diff, leavesOf } from './diff.ts'
import { expandJson } from './expand-json.ts'
import type { Json } from './json.ts'

interface Case {
  before: Json | undefined
  after: Json | undefined
  expect: Difference[]
}

const policy = (action: string) => JSON.stringify({ Statement: [{ Sid: 'a', Effect: 'Allow', Action: action }] })

const cases: Record<string, Case> = {
  'equal values': { before: { a: [1, { b: null }] }, after: { a: [1, { b: null }] }, expect: [] },
  'neither is there': { before: undefined, after: undefined, expect: [] },
  'a value comes': { before: undefined, after: { a: 1 }, expect: [{ path: '', change: 'added', after: { a: 1 } }] },
  'a value goes': { before: { a: 1 }, after: undefined, expect: [{ path: '', change: 'removed', before: { a: 1 } }] },
  'a member of each kind': {
    before: { same: 1, gone: { x: 1 }, other: 'a' },
    after: { same: 1, come: [2], other: 'b' },
    expect: [
      { path: 'come', change: 'added', after: [2] },
      { path: 'gone', change: 'removed', before: { x: 1 } },
      { path: 'other', change: 'changed', before: 'a', after: 'b' },
    ],
  },
  'null is a value': {
    before: { a: null },
    after: {},
    expect: [{ path: 'a', change: 'removed', before: null }],
  },
  'another kind of value': {
    before: { a: { b: 1 } },
    after: { a: [1] },
    expect: [{ path: 'a', change: 'changed', before: { b: 1 }, after: [1] }],
  },
  'false and the text false differ': {
    before: { a: false },
    after: { a: 'false' },
    expect: [{ path: 'a', change: 'changed', before: false, after: 'false' }],
  },
  'order of members': { before: { a: 1, b: 2 }, after: { b: 2, a: 1 }, expect: [] },
  'order of scalars': { before: ['a', 'b', 'c'], after: ['c', 'a', 'b'], expect: [] },
  'scalars come and go': {
    before: { subnets: ['subnet-1', 'subnet-2'] },
    after: { subnets: ['subnet-3', 'subnet-1'] },
    expect: [
      { path: 'subnets[subnet-2]', change: 'removed', before: 'subnet-2' },
      { path: 'subnets[subnet-3]', change: 'added', after: 'subnet-3' },
    ],
  },
  'a scalar twice': { before: ['a'], after: ['a', 'a'], expect: [{ path: '[a]', change: 'added', after: 'a' }] },
  'digits as text are quoted': {
    before: { ports: [] },
    after: { ports: ['80'] },
    expect: [{ path: 'ports["80"]', change: 'added', after: '80' }],
  },
  'elements with an id, in another order': {
    before: {
      groups: [
        { groupId: 'sg-1', open: true },
        { groupId: 'sg-2', open: true },
      ],
    },
    after: {
      groups: [
        { groupId: 'sg-2', open: false },
        { groupId: 'sg-1', open: true },
      ],
    },
    expect: [{ path: 'groups[groupId=sg-2].open', change: 'changed', before: true, after: false }],
  },
  'an element with an id goes, another comes': {
    before: [{ id: 'a', zone: 'z' }],
    after: [{ id: 'b', zone: 'z' }],
    expect: [
      { path: '[id=a]', change: 'removed', before: { id: 'a', zone: 'z' } },
      { path: '[id=b]', change: 'added', after: { id: 'b', zone: 'z' } },
    ],
  },
  'tags by their key': {
    before: [{ key: 'env', value: 'dev' }],
    after: [
      { key: 'team', value: 'x' },
      { key: 'env', value: 'prod' },
    ],
    expect: [
      { path: '[key=env].value', change: 'changed', before: 'dev', after: 'prod' },
      { path: '[key=team]', change: 'added', after: { key: 'team', value: 'x' } },
    ],
  },
  'ARNs identify': {
    before: [{ policyArn: 'arn:aws:iam::aws:policy/A', policyName: 'A' }],
    after: [{ policyArn: 'arn:aws:iam::aws:policy/A', policyName: 'B' }],
    expect: [{ path: '[policyArn=arn:aws:iam::aws:policy/A].policyName', change: 'changed', before: 'A', after: 'B' }],
  },
  'an id that repeats identifies nothing': {
    before: [
      { ownerId: 'o', port: 1 },
      { ownerId: 'o', port: 2 },
    ],
    after: [
      { ownerId: 'o', port: 2 },
      { ownerId: 'o', port: 1 },
    ],
    expect: [],
  },
  'elements without an id: the ones most alike are one that changed': {
    before: [
      { protocol: 'tcp', from: 22, to: 22 },
      { protocol: 'tcp', from: 443, to: 443 },
    ],
    after: [
      { protocol: 'tcp', from: 443, to: 443 },
      { protocol: 'udp', from: 22, to: 22 },
    ],
    expect: [{ path: '[1].protocol', change: 'changed', before: 'tcp', after: 'udp' }],
  },
  'elements without an id and little in common': {
    before: [
      { a: 1, b: 1 },
      { a: 5, b: 5 },
    ],
    after: [{ a: 2, b: 2 }],
    expect: [
      { path: '[0]', change: 'removed', before: { a: 1, b: 1 } },
      { path: '[1]', change: 'removed', before: { a: 5, b: 5 } },
      { path: '[0]', change: 'added', after: { a: 2, b: 2 } },
    ],
  },
  'the only element of a list changed': {
    before: [{ a: 1, b: 1 }],
    after: [{ a: 2, b: 2 }],
    expect: [
      { path: '[0].a', change: 'changed', before: 1, after: 2 },
      { path: '[0].b', change: 'changed', before: 1, after: 2 },
    ],
  },
  'lists of lists': {
    before: [[1, 2, 3], [9]],
    after: [[9], [1, 2, 4]],
    expect: [
      { path: '[1][2]', change: 'removed', before: 3 },
      { path: '[1][2]', change: 'added', after: 4 },
    ],
  },
  'odd member names': {
    before: { 'cost.center': 1, 'a"b': 1, ok: 1 },
    after: { 'cost.center': 2, 'a"b': 2, ok: 2 },
    expect: [
      { path: '["a\\"b"]', change: 'changed', before: 1, after: 2 },
      { path: '["cost.center"]', change: 'changed', before: 1, after: 2 },
      { path: 'ok', change: 'changed', before: 1, after: 2 },
    ],
  },
  'members named like those of Object': {
    before: JSON.parse('{"__proto__":{"a":1},"toString":1}'),
    after: JSON.parse('{"__proto__":{"a":2}}'),
    expect: [
      { path: '__proto__.a', change: 'changed', before: 1, after: 2 },
      { path: 'toString', change: 'removed', before: 1 },
    ],
  },
  'a policy in a string': {
    before: { policy: policy('s3:*') },
    after: { policy: policy('s3:Get*') },
    expect: [{ path: 'policy.Statement[Sid=a].Action', change: 'changed', before: 's3:*', after: 's3:Get*' }],
  },
  'a policy in another spelling': {
    before: { policy: encodeURIComponent(policy('s3:*')) },
    after: { policy: JSON.stringify(JSON.parse(policy('s3:*')), null, 2) },
    expect: [],
  },
  'a text that only begins like JSON': {
    before: { a: '{x', b: '%7Bx%', c: '[1' },
    after: { a: '{y', b: '%7By%', c: '[1' },
    expect: [
      { path: 'a', change: 'changed', before: '{x', after: '{y' },
      { path: 'b', change: 'changed', before: '%7Bx%', after: '%7By%' },
    ],
  },
  'a text nested too deep stays a text': {
    before: { a: '['.repeat(5000) + ']'.repeat(5000) },
    after: { a: '['.repeat(5000) + ']'.repeat(5000) },
    expect: [],
  },
}

for (const [name, { before, after, expect }] of Object.entries(cases)) {
  test(`diff: ${name}`, () => {
    const expand = (value: Json | undefined) => (value === undefined ? undefined : expandJson(value))
    assert.deepEqual(JSON.parse(JSON.stringify(diff(expand(before), expand(after)))), expect)
  })
}

test('kept leaves are told with their old and new places', () => {
  const kept: string[] = []
  diff({ list: ['x', 'y'], m: { a: 1, e: {} } }, { list: ['y'], m: { a: 2, e: {} } }, (before, after) =>
    kept.push(`${before.join('/')} ${after.join('/')}`),
  )
  assert.deepEqual(kept, ['list/1 list/0', 'm/e m/e'])
})

test('leaves have the paths that differences have', () => {
  const value = { a: [{ id: 'x', n: [] }], b: { 'c.d': 1 }, e: ['s'], f: [2] }
  assert.deepEqual(
    leavesOf(value).map(({ path, steps }) => `${path} ${steps.join('/')}`),
    ['a[id=x].id a/0/id', 'a[id=x].n a/0/n', 'b["c.d"] b/c.d', 'e[s] e/0', 'f[0] f/0'],
  )
})

test('long lists that have nothing in common are compared in bounded work', () => {
  const list = (from: number) => Array.from({ length: 3000 }, (_, i) => ({ a: from + i, b: from + i }))
  assert.equal(diff(list(0), list(10_000)).length, 6000)
})
