import { setTimeout } from 'node:timers/promises'
import type { DescribeStackDriftDetectionStatusOutput, Stack } from '@aws-sdk/client-cloudformation'
import type { Cloud } from '../../clients.ts'
import { type Fact, fact } from '../../fact.ts'
import { unlessNone } from '../../resources/cloudformation/stack.ts'
import { unlessSaid } from '../../unless-said.ts'

/** `UNDETECTED` when CloudFormation cannot tell: it has no detection for the stack as it is, or the detection failed. */
export type StackDrift = 'DRIFTED' | 'IN_SYNC' | 'UNDETECTED'

/** What is asked of a stack. */
export interface AskedStack {
  /** Of the stack. */
  readonly arn: string
  /** The version of the stack that is asked about: it is asked anew for each. */
  readonly version: Date
  /** A detection that is older does not count, and nor does one from before the stack's last update. */
  readonly since: Date
}

/** How often a detection is asked for, and how long it is waited for in between (milliseconds): five minutes in all. */
const ATTEMPTS = 60
const PAUSE = 5_000

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html */
const DETECTABLE = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED']

/**
 * Whether a stack drifted, as CloudFormation found lately or finds now; none for a stack that is gone. It is asked with the permissions of
 * a role, since a detection reads all resources of the stack.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DetectStackDrift.html
 */
export function stackDrift(roleArn: string, asked: AskedStack): Fact<StackDrift | undefined> {
  return fact({
    name: `cloudformation-stack-drift ${roleArn} ${asked.arn} ${asked.version.toISOString()}`,
    permissions: [
      'cloudformation:DescribeStackDriftDetectionStatus',
      'cloudformation:DescribeStacks',
      'cloudformation:DetectStackDrift',
    ],
    read: (cloud) => readStackDrift(cloud.as(roleArn), asked, () => setTimeout(PAUSE)),
  })
}

/** @param pause waits between two questions whether the detection has ended */
export async function readStackDrift(
  cloud: Cloud,
  { arn, since }: Omit<AskedStack, 'version'>,
  pause: () => Promise<unknown>,
): Promise<StackDrift | undefined> {
  const { sdk, client } = await cloud.service('cloudformation')
  const described = await unlessNone(client.send(new sdk.DescribeStacksCommand({ StackName: arn })))
  const [stack] = described?.Stacks ?? []
  if (stack === undefined || stack.StackStatus === 'DELETE_COMPLETE') return undefined
  if (!DETECTABLE.includes(stack.StackStatus!)) return 'UNDETECTED'
  return storedDrift(stack, since) ?? (await detectedDrift(cloud, arn, pause))
}

function storedDrift({ DriftInformation, LastUpdatedTime, CreationTime }: Stack, since: Date): StackDrift | undefined {
  const { StackDriftStatus: status, LastCheckTimestamp: checked } = DriftInformation ?? {}
  const changed = LastUpdatedTime ?? CreationTime
  if (checked === undefined || checked < since || (changed !== undefined && checked < changed)) return undefined
  return status === 'DRIFTED' || status === 'IN_SYNC' ? status : undefined
}

async function detectedDrift(cloud: Cloud, arn: string, pause: () => Promise<unknown>): Promise<StackDrift> {
  const { sdk, client } = await cloud.service('cloudformation')
  let id: string | undefined
  for (let attempt = 1; ; attempt += 1) {
    id ??= await begun(cloud, arn)
    if (id !== undefined) {
      const command = new sdk.DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: id })
      const detection = await client.send(command)
      if (detection.DetectionStatus !== 'DETECTION_IN_PROGRESS') return driftOf(detection)
    }
    if (attempt === ATTEMPTS) throw new Error(`CloudFormation did not end the drift detection of ${arn} in time.`)
    await pause()
  }
}

/** The id of a detection; none while another one of the stack, which nobody here knows, runs. */
async function begun(cloud: Cloud, arn: string): Promise<string | undefined> {
  const { sdk, client } = await cloud.service('cloudformation')
  const answer = client.send(new sdk.DetectStackDriftCommand({ StackName: arn }))
  const detection = await unlessSaid(answer, 'ValidationError', /already in progress/i)
  if (detection !== undefined && detection.StackDriftDetectionId === undefined)
    throw new Error(`CloudFormation gave no id of the drift detection of ${arn}.`)
  return detection?.StackDriftDetectionId
}

/** A detection that failed for some resources has found what drifted of the others. */
function driftOf({ DetectionStatus, StackDriftStatus }: DescribeStackDriftDetectionStatusOutput): StackDrift {
  if (StackDriftStatus === 'DRIFTED') return 'DRIFTED'
  return DetectionStatus === 'DETECTION_COMPLETE' && StackDriftStatus === 'IN_SYNC' ? 'IN_SYNC' : 'UNDETECTED'
}
