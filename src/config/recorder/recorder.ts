import { createHash } from 'node:crypto'
import { partitionOf } from '../../cloud/clients.ts'
import type { ConfigurationRecorder, RecordingGroup, RecordingMode, RecordingScope } from '../../model/config.gen.ts'

/** A recording group with every member, as AWS Config gives it back. */
export interface FullRecordingGroup extends Required<RecordingGroup> {
  readonly exclusionByResourceTypes: { resourceTypes: string[] }
  readonly recordingStrategy: { useOnly: Strategy }
}

export type FullRecordingMode = Required<RecordingMode>

export type Strategy = NonNullable<NonNullable<RecordingGroup['recordingStrategy']>['useOnly']>

/** A configuration recorder as it is stored. Without `servicePrincipal` it is the customer managed one. */
export interface Recorder {
  readonly accountId: string
  readonly region: string
  readonly name: string
  readonly roleArn: string | undefined
  readonly recordingGroup: FullRecordingGroup
  readonly recordingMode: FullRecordingMode
  readonly recordingScope: RecordingScope
  readonly servicePrincipal: string | undefined
  readonly recording: boolean
  readonly lastStartTime: Date | undefined
  readonly lastStopTime: Date | undefined
  readonly lastStatus: 'Pending' | 'Success' | 'Failure'
  readonly lastErrorCode: string | undefined
  readonly lastErrorMessage: string | undefined
  readonly lastStatusChangeTime: Date | undefined
  readonly createdAt: Date
}

const ID_LENGTH = 16

/**
 * `arn:aws:config:REGION:ACCOUNT:configuration-recorder/NAME/ID`. The id comes from what never changes in a recorder, so that one
 * that is deleted and made again has another ARN.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html
 */
export function recorderArn(of: Pick<Recorder, 'accountId' | 'region' | 'name' | 'createdAt'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([of.accountId, of.region, of.name, of.createdAt.toISOString()]))
    .digest('hex')
  const id = BigInt(`0x${digest}`).toString(36).padStart(ID_LENGTH, '0').slice(-ID_LENGTH)
  return `arn:${partitionOf(of.region)}:config:${of.region}:${of.accountId}:configuration-recorder/${of.name}/${id}`
}

/** The recorder as the API describes it. */
export function describe(recorder: Recorder): ConfigurationRecorder {
  return {
    arn: recorderArn(recorder),
    name: recorder.name,
    roleARN: recorder.roleArn,
    recordingGroup: recorder.recordingGroup,
    recordingMode: recorder.recordingMode,
    recordingScope: recorder.recordingScope,
    servicePrincipal: recorder.servicePrincipal,
  }
}
