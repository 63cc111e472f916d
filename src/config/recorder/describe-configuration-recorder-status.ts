import type { ConfigurationRecorderStatus, RecorderStatus } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { type Recorder, recorderArn } from './recorder.ts'
import { selectedRecorders } from './selected-recorders.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html */
export const describeConfigurationRecorderStatus = operation(
  'DescribeConfigurationRecorderStatus',
  async (input, { db, caller, connect, fail }) => {
    const recorders = await selectedRecorders(db, caller, input, fail)
    const connected = recorders.length > 0 && (await connect(caller.accountId, caller.region)) !== undefined
    return {
      ConfigurationRecordersStatus: recorders
        .map((recorder) => (connected ? recorder : unconnected(recorder)))
        .map(status),
    }
  },
)

/** A recorder of an account that is not connected reads nothing there, which is a failure once it should record. */
function unconnected(recorder: Recorder): Recorder {
  return {
    ...recorder,
    lastStatus: recorder.recording ? 'Failure' : recorder.lastStatus,
    lastErrorCode: 'AccountNotConnected',
    lastErrorMessage:
      `Account ${recorder.accountId} is not connected in ${recorder.region}: its resources are not read, ` +
      'and the role, the bucket and the topic were accepted without looking them up.',
  }
}

function status(recorder: Recorder): ConfigurationRecorderStatus {
  return {
    arn: recorderArn(recorder),
    name: recorder.name,
    lastStartTime: recorder.lastStartTime,
    lastStopTime: recorder.lastStopTime,
    recording: recorder.recording,
    // AWS Config sends it in capitals, whatever its model says; the AWS CLI's `get-status` compares with "FAILURE".
    lastStatus: recorder.lastStatus.toUpperCase() as RecorderStatus,
    lastErrorCode: recorder.lastErrorCode,
    lastErrorMessage: recorder.lastErrorMessage,
    lastStatusChangeTime: recorder.lastStatusChangeTime,
    servicePrincipal: recorder.servicePrincipal,
  }
}
