/** JSON Schemas that the operations on items share. */
import type { JsonSchema } from '../../wire/operation.ts'

export const resourceKeySchema = {
  resourceType: { type: 'string', minLength: 1, maxLength: 256, description: 'AWS::EC2::Volume' },
  resourceId: { type: 'string', minLength: 1, maxLength: 768 },
} as const satisfies Record<string, JsonSchema>

export const time: JsonSchema = { type: 'string', format: 'date-time' }
export const text: JsonSchema = { type: 'string' }
export const pageSchema = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
  nextToken: { type: 'string', description: 'From the page before.' },
} as const satisfies Record<string, JsonSchema>

export const eventSchema: JsonSchema = {
  type: 'object',
  description: 'The CloudTrail event that made the change: who, when, from where and which call.',
  properties: {
    eventId: text,
    eventTime: time,
    eventSource: text,
    eventName: text,
    principalArn: text,
    principalType: text,
    userName: text,
    sourceIpAddress: text,
    userAgent: text,
    errorCode: text,
  },
  required: ['eventId', 'eventTime', 'eventSource', 'eventName'],
}

export const versionSchema: JsonSchema = {
  type: 'object',
  properties: {
    configurationStateId: text,
    configurationItemCaptureTime: time,
    configurationItemStatus: text,
    origin: { type: 'string', enum: ['recorder', 'import', 'put'] },
    relatedEvents: { type: 'array', items: text, description: 'CloudTrail event ids' },
    events: { type: 'array', items: eventSchema, description: 'Those of the related events that are known.' },
  },
  required: [
    'configurationStateId',
    'configurationItemCaptureTime',
    'configurationItemStatus',
    'relatedEvents',
    'events',
  ],
}
