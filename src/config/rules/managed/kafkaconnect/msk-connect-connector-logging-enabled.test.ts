import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mskConnectConnectorLoggingEnabled } from './msk-connect-connector-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const delivery = (WorkerLogDelivery: JsonObject) => given({ LogDelivery: { WorkerLogDelivery } })

testRule(mskConnectConnectorLoggingEnabled, {
  COMPLIANT: {
    CloudWatch: delivery({ CloudWatchLogs: { Enabled: true } }),
    Firehose: delivery({ CloudWatchLogs: { Enabled: false }, Firehose: { Enabled: true } }),
    S3: delivery({ S3: { Enabled: true, Bucket: 'logs' } }),
  },
  NON_COMPLIANT: {
    'all off': delivery({ CloudWatchLogs: { Enabled: false }, Firehose: { Enabled: false }, S3: { Enabled: false } }),
    'no destination': delivery({}),
    'nothing said': given({ ConnectorName: 'sink' }),
  },
})
