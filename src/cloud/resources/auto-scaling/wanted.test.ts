import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wanted } from '../../resource-type.ts'
import { namesFor } from './wanted.ts'

const arn = (name: string) =>
  `arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:u-1:autoScalingGroupName/${name}`

const cases: Record<string, { only: Wanted[] | undefined; names: unknown }> = {
  'all are one call without names': { only: undefined, names: [undefined] },
  'none are no call': { only: [], names: [] },
  'an id is an ARN': { only: [{ resourceId: arn('web') }], names: [['web']] },
  'a name may have slashes': { only: [{ arn: arn('a/b') }], names: [['a/b']] },
  'name and ARN of one group are one name': { only: [{ resourceName: 'web' }, { arn: arn('web') }], names: [['web']] },
  'an id of another type': { only: [{ resourceId: 'i-1' }], names: [] },
  '60 names are two calls': {
    only: Array.from({ length: 60 }, (_, i) => ({ resourceName: `g${i}` })),
    names: [Array.from({ length: 50 }, (_, i) => `g${i}`), Array.from({ length: 10 }, (_, i) => `g${i + 50}`)],
  },
}

for (const [name, { only, names }] of Object.entries(cases))
  test(`Auto Scaling names: ${name}`, () => assert.deepEqual(namesFor(only, ':autoScalingGroupName/'), names))
