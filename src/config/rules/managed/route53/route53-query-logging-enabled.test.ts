import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { route53QueryLoggingEnabled } from './route53-query-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(route53QueryLoggingEnabled, {
  COMPLIANT: {
    logged: {
      configuration: {
        VPCs: [],
        QueryLoggingConfig: { CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:dns' },
      },
      beyondSchema: "AWS's schema nests the text once more",
    },
  },
  NON_COMPLIANT: {
    'not logged': given({ Name: 'example.com.', VPCs: [] }),
    'no VPCs said': given({ Name: 'example.com.', QueryLoggingConfig: null }),
  },
  NOT_APPLICABLE: { private: given({ VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }] }) },
  INSUFFICIENT_DATA: { 'no list': given({ VPCs: 'vpc-1' }) },
})
