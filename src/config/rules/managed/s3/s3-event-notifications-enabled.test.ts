import { testRule } from '../../testing.ts'
import { bucket } from './bucket.testing.ts'
import { s3EventNotificationsEnabled } from './s3-event-notifications-enabled.ts'

const topic = 'arn:aws:sns:us-east-1:123456789012:t'
const queue = 'arn:aws:sqs:us-east-1:123456789012:q'
const notified = bucket({
  BucketNotificationConfiguration: {
    configurations: {
      one: { type: 'TopicConfiguration', topicARN: topic, events: ['s3:ObjectCreated:*'] },
      two: { type: 'QueueConfiguration', queueARN: queue, events: ['s3:ObjectRemoved:Delete'] },
    },
  },
})

testRule(s3EventNotificationsEnabled, {
  COMPLIANT: {
    someone: notified,
    'the target asked for': [notified, { destinationArn: queue }],
    'the events asked for': [notified, { eventTypes: 's3:ObjectCreated:Put,s3:ObjectRemoved:Delete' }],
    'the events asked for at the target': [notified, { destinationArn: topic, eventTypes: 's3:ObjectCreated:*' }],
  },
  NON_COMPLIANT: {
    nobody: bucket({ BucketNotificationConfiguration: { configurations: {} } }),
    'nothing known': bucket({}),
    'another target': [notified, { destinationArn: `${topic}2` }],
    'another event': [notified, { eventTypes: 's3:ObjectRemoved:*' }],
    'the event at another target': [notified, { destinationArn: queue, eventTypes: 's3:ObjectCreated:Put' }],
  },
})
