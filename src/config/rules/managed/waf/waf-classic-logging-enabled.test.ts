import { classicWebAclLogging } from '../../../../cloud/facts/waf/web-acl-logging.ts'
import { testAccountRule } from '../../testing.ts'
import { wafClassicLoggingEnabled } from './waf-classic-logging-enabled.ts'

const acls = [
  { id: 'a', destinations: ['arn:x'] },
  { id: 'b', destinations: ['arn:y'] },
  { id: 'c', destinations: [] },
]
const of = (id: string) => `AWS::WAF::WebACL ${id}`

testAccountRule(wafClassicLoggingEnabled, {
  anywhere: {
    facts: [[classicWebAclLogging, acls]],
    expect: { [of('a')]: 'COMPLIANT', [of('b')]: 'COMPLIANT', [of('c')]: 'NON_COMPLIANT' },
  },
  'to one asked for': {
    facts: [[classicWebAclLogging, acls]],
    parameters: { KinesisFirehoseDeliveryStreamArns: 'arn:y, arn:z' },
    expect: { [of('a')]: 'NON_COMPLIANT', [of('b')]: 'COMPLIANT', [of('c')]: 'NON_COMPLIANT' },
  },
  'no web ACLs': { facts: [[classicWebAclLogging, []]], expect: {} },
  'not readable': { facts: [[classicWebAclLogging, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
