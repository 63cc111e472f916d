import { randomUUID } from 'node:crypto'
import type { EmulatedAccount } from './emulated-account.ts'

/** A queue in the account that EventBridge would feed. */
export interface EventQueue {
  readonly url: string
  /** Puts bodies into it, together. */
  send(...bodies: readonly (string | object)[]): Promise<void>
  /** Messages in it, those under way included. */
  waiting(): Promise<number>
}

export async function eventQueue(account: EmulatedAccount): Promise<EventQueue> {
  const { sdk, client } = await account.cloud.service('sqs')
  const { QueueUrl } = await client.send(new sdk.CreateQueueCommand({ QueueName: 'config-events' }))
  return {
    url: QueueUrl!,
    async send(...bodies) {
      const Entries = bodies.map((body, i) => ({
        Id: String(i),
        MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
      }))
      await client.send(new sdk.SendMessageBatchCommand({ QueueUrl, Entries }))
    },
    async waiting() {
      const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
      const { Attributes } = await client.send(
        new sdk.GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] }),
      )
      return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0)
    },
  }
}

interface Call {
  readonly eventName: string
  readonly eventSource?: string
  readonly requestParameters?: object
  readonly errorCode?: string
  readonly recipientAccountId?: string
  readonly eventTime?: Date
}

/**
 * A CloudTrail management event as EventBridge puts it into a queue.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function trailEvent(
  { accountId, region }: EmulatedAccount,
  call: Call,
): { id: string; detail: { eventID: string } } {
  const { eventSource = 'ec2.amazonaws.com', eventTime = new Date(), recipientAccountId = accountId, ...rest } = call
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'AWS API Call via CloudTrail',
    source: `aws.${eventSource.split('.')[0]}`,
    account: accountId,
    time: eventTime.toISOString(),
    region,
    resources: [],
    detail: {
      eventVersion: '1.10',
      userIdentity: {
        type: 'IAMUser',
        principalId: 'AIDAEXAMPLE',
        arn: `arn:aws:iam::${accountId}:user/grace`,
        accountId,
        userName: 'grace',
      },
      // CloudTrail's times are whole seconds.
      eventTime: `${eventTime.toISOString().slice(0, 19)}Z`,
      eventSource,
      awsRegion: region,
      sourceIPAddress: '198.51.100.7',
      userAgent: 'aws-cli/2.15',
      eventID: randomUUID(),
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId,
      ...rest,
    },
  } as never
}
