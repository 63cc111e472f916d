import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gravitonPeer } from './graviton-peers.ts'

for (const [type, peer] of [
  ['t3.micro', 't4g'],
  ['m7i-flex.large', 'm8g'],
  ['M5.24xlarge', 'm6g'],
  ['m6g.large', undefined],
  ['m5zn.large', undefined],
  ['constructor', undefined],
  ['', undefined],
] as const)
  test(`the peer of ${type} is ${peer}`, () => {
    assert.equal(gravitonPeer(type), peer)
  })
