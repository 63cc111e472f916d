import { webAclLogging } from '../../../../cloud/facts/wafv2/web-acl-logging.ts'
import { testAccountRule } from '../../testing.ts'
import { wafv2LoggingEnabled } from './wafv2-logging-enabled.ts'

const all = [
  { arn: 'a', destinations: ['arn:x'] },
  { arn: 'b', destinations: ['arn:y'] },
  { arn: 'c', destinations: [] },
]
const TYPE = 'AWS::WAFv2::WebACL'

testAccountRule(wafv2LoggingEnabled, {
  anywhere: {
    facts: [[webAclLogging, all]],
    expect: { [`${TYPE} a`]: 'COMPLIANT', [`${TYPE} b`]: 'COMPLIANT', [`${TYPE} c`]: 'NON_COMPLIANT' },
  },
  'to one asked for': {
    facts: [[webAclLogging, all]],
    parameters: { KinesisFirehoseDeliveryStreamArns: 'arn:y,arn:z' },
    expect: { [`${TYPE} a`]: 'NON_COMPLIANT', [`${TYPE} b`]: 'COMPLIANT', [`${TYPE} c`]: 'NON_COMPLIANT' },
  },
  'not readable': { facts: [[webAclLogging, new Error('WAFAccessDenied')]], expect: { throws: /WAFAccessDenied/ } },
})
