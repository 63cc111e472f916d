/** SNS and SQS. */
import type { Moment } from '../calendar.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

type Tags = Readonly<Record<string, string>>

export function topic(place: Place, name: string, { key, tags }: { key?: string; tags?: Tags } = {}): Sample {
  const arn = place.arn('sns', name)
  const policy = {
    Version: '2008-10-17',
    Id: 'owner',
    Statement: [
      {
        Sid: 'Owner',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${place.accountId}:root` },
        Action: 'SNS:Publish',
        Resource: arn,
      },
    ],
  }
  return sample(place, {
    type: 'SNS::Topic',
    id: arn,
    name,
    arn,
    zone: 'Not Applicable',
    tags,
    configuration: {
      DisplayName: '',
      ...(key === undefined ? {} : { KmsMasterKeyId: key }),
      Owner: place.accountId,
      Policy: JSON.stringify(policy),
      TopicArn: arn,
    },
  })
}

interface QueueOptions {
  readonly created: Moment
  readonly encrypted?: boolean
  readonly keepDays?: number
  readonly deadLetters?: Sample
  readonly tags?: Tags
}

export function queue(
  place: Place,
  name: string,
  { created, encrypted = true, keepDays = 4, deadLetters, tags }: QueueOptions,
): Sample {
  const seconds = String(place.epoch(created) / 1000)
  const arn = place.arn('sqs', name)
  return sample(place, {
    type: 'SQS::Queue',
    id: `https://sqs.${place.region}.amazonaws.com/${place.accountId}/${name}`,
    name,
    arn,
    zone: 'Not Applicable',
    created: place.iso(created),
    tags,
    configuration: {
      CreatedTimestamp: seconds,
      DelaySeconds: '0',
      LastModifiedTimestamp: seconds,
      MaximumMessageSize: '262144',
      MessageRetentionPeriod: String(keepDays * 86_400),
      QueueArn: arn,
      ReceiveMessageWaitTimeSeconds: '20',
      ...(deadLetters === undefined
        ? {}
        : { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetters.arn, maxReceiveCount: 5 }) }),
      SqsManagedSseEnabled: String(encrypted),
      VisibilityTimeout: '60',
    },
  })
}
