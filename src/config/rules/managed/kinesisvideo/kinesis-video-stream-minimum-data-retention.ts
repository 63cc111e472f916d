import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/kinesis-video-stream-minimum-data-retention.html */
export const kinesisVideoStreamMinimumDataRetention = managedRule({
  identifier: 'KINESIS_VIDEO_STREAM_MINIMUM_DATA_RETENTION',
  resourceTypes: ['AWS::KinesisVideo::Stream'],
  parameters: { minDataRetentionInHours: integer({ required: true, min: 0 }) },

  evaluate({ configuration }, { minDataRetentionInHours }) {
    // A stream keeps nothing unless told otherwise.
    const hours = configuration.number('DataRetentionInHours') ?? 0
    return hours < minDataRetentionInHours
      ? nonCompliant(`Data is kept for ${hours} hours, under ${minDataRetentionInHours}.`)
      : compliant
  },
})
