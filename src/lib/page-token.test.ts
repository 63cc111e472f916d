import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InvalidPageToken, pageTokens } from './page-token.ts'

const tokens = pageTokens(Buffer.alloc(32, 7))
const bound = ['123456789012', 'us-east-1', 'ListDiscoveredResources', { resourceType: 'AWS::EC2::Volume' }]

test('a token gives back its position', () => {
  assert.deepEqual(tokens.open(tokens.seal(['vol-1', 3], bound), bound), ['vol-1', 3])
})

for (const [name, token, asked] of [
  ['of another account', tokens.seal(1, bound), ['999999999999', ...bound.slice(1)]],
  ['of another key', pageTokens(Buffer.alloc(32, 8)).seal(1, bound), bound],
  ['that was made up', 'abcdefghijklmnopqrstuvwxyz0123456789', bound],
  ['that is empty', '', bound],
  ['cut short', tokens.seal(1, bound).slice(0, 10), bound],
] as const) {
  test(`a token ${name} is refused`, () => {
    assert.throws(() => tokens.open(token, asked), InvalidPageToken)
  })
}
