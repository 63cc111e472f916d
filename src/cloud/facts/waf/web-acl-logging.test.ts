import { inPages, testFact } from '../../fact.testing.ts'
import { classicWebAclLogging } from './web-acl-logging.ts'

const [ACLS, LOGGING] = ['waf:ListWebACLs', 'waf:ListLoggingConfigurations']
const logs = (id: string, ...LogDestinationConfigs: string[]) => ({
  ResourceArn: `arn:aws:waf::123456789012:webacl/${id}`,
  LogDestinationConfigs,
})

testFact(classicWebAclLogging, {
  'all pages of both lists': {
    answers: {
      [ACLS]: inPages(
        'NextMarker',
        { WebACLs: [{ WebACLId: 'a' }, { WebACLId: 'b' }] },
        { WebACLs: [{ WebACLId: 'c' }] },
      ),
      [LOGGING]: inPages(
        'NextMarker',
        { LoggingConfigurations: [logs('a', 'arn:firehose')] },
        { LoggingConfigurations: [logs('c', 'arn:other')] },
      ),
    },
    expect: [
      { id: 'a', destinations: ['arn:firehose'] },
      { id: 'b', destinations: [] },
      { id: 'c', destinations: ['arn:other'] },
    ],
  },
  'no web ACLs': { answers: { [ACLS]: {}, [LOGGING]: {} }, expect: [] },
})
