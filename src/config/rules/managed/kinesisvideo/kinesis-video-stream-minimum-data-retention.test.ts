import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { kinesisVideoStreamMinimumDataRetention } from './kinesis-video-stream-minimum-data-retention.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(kinesisVideoStreamMinimumDataRetention, {
  COMPLIANT: { 'as long as asked': [given({ DataRetentionInHours: 24 }), { minDataRetentionInHours: '24' }] },
  NON_COMPLIANT: {
    'an hour less': [given({ DataRetentionInHours: 23 }), { minDataRetentionInHours: '24' }],
    'nothing said': [given({ Name: 'door' }), { minDataRetentionInHours: '1' }],
  },
})
