import { testAccountRule } from '../../testing.ts'
import { redshiftServerlessPublishLogsToCloudwatch } from './redshift-serverless-publish-logs-to-cloudwatch.ts'
import { listedNamespaces, namespace, noNamespaces, ofNamespace } from './serverless.testing.ts'

const facts = listedNamespaces(
  namespace('both', { logExports: ['userlog', 'connectionlog'] }),
  namespace('one', { logExports: ['userlog', 'useractivitylog'] }),
  namespace('none'),
)

testAccountRule(redshiftServerlessPublishLogsToCloudwatch, {
  'both logs': {
    facts,
    expect: {
      [ofNamespace('both')]: 'COMPLIANT',
      [ofNamespace('one')]: 'NON_COMPLIANT',
      [ofNamespace('none')]: 'NON_COMPLIANT',
    },
  },
  'the log asked for': {
    facts,
    parameters: { logType: 'userlog' },
    expect: {
      [ofNamespace('both')]: 'COMPLIANT',
      [ofNamespace('one')]: 'COMPLIANT',
      [ofNamespace('none')]: 'NON_COMPLIANT',
    },
  },
  'namespaces cannot be read': { facts: noNamespaces, expect: { throws: /AccessDenied/ } },
})
