/** The recorder's operations as typed functions, and what their tests put first. */
import { putDeliveryChannel } from '../delivery/put-delivery-channel.ts'
import type { ConfigContext } from '../operation.ts'
import { caller } from '../testing.ts'
import { describeConfigurationRecorders } from './describe-configuration-recorders.ts'
import { putConfigurationRecorder } from './put-configuration-recorder.ts'
import { putServiceLinkedConfigurationRecorder } from './put-service-linked-configuration-recorder.ts'
import { startConfigurationRecorder } from './start-configuration-recorder.ts'

export const ROLE = 'arn:aws:iam::123456789012:role/config'
export const LINKED = 'securityhub.amazonaws.com'

export const put = caller('PutConfigurationRecorder', putConfigurationRecorder)
export const putLinked = caller('PutServiceLinkedConfigurationRecorder', putServiceLinkedConfigurationRecorder)
export const describeRecorders = caller('DescribeConfigurationRecorders', describeConfigurationRecorders)
const putChannel = caller('PutDeliveryChannel', putDeliveryChannel)
const start = caller('StartConfigurationRecorder', startConfigurationRecorder)

/** A running customer managed recorder named `default` with a delivery channel `default`. */
export async function runRecorder(context: ConfigContext): Promise<void> {
  await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
  await putChannel({ DeliveryChannel: { s3BucketName: 'config-bucket' } }, context)
  await start({ ConfigurationRecorderName: 'default' }, context)
}
