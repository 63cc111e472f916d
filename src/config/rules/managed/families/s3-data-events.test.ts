import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { dataTrail, judged, trail, unreadable } from '../cloudtrail/trail.testing.ts'
import { s3DataEvents } from './s3-data-events.ts'

for (const [i, [own, other]] of (
  [
    ['ReadOnly', 'WriteOnly'],
    ['WriteOnly', 'ReadOnly'],
  ] as const
).entries()) {
  testAccountRule(s3DataEvents[i] as AnyAccountRule, {
    all: judged([trail(), dataTrail('All', 'arn:aws:s3')], 'COMPLIANT'),
    'just these': judged([dataTrail(own, 'arn:aws:s3')], 'COMPLIANT'),
    'just the others': judged([dataTrail(other, 'arn:aws:s3')], 'NON_COMPLIANT'),
    'of one bucket': judged([dataTrail('All', 'arn:aws:s3:::a/')], 'NON_COMPLIANT'),
    'of one region': judged([{ ...dataTrail('All', 'arn:aws:s3'), isMultiRegion: false }], 'NON_COMPLIANT'),
    'not logging': judged([{ ...dataTrail('All', 'arn:aws:s3'), isLogging: false }], 'NON_COMPLIANT'),
    unreadable,
  })
}
