import { testRule } from '../../testing.ts'
import { dmsEndpointSslConfigured } from './dms-endpoint-ssl-configured.ts'

const endpoint = (SslMode: string | null, EngineName = 'mysql') => ({ configuration: { EngineName, SslMode } })

testRule(dmsEndpointSslConfigured, {
  COMPLIANT: {
    'SSL is required': endpoint('require'),
    'the certificate is verified': endpoint('verify-ca', 'postgres'),
    'the name is verified': endpoint('verify-full', 'oracle'),
  },
  NON_COMPLIANT: {
    none: endpoint('none'),
    'unknown, which is none': endpoint(null),
    'nothing is said': { configuration: { EngineName: 'mongodb' } },
  },
  NOT_APPLICABLE: {
    'a bucket': endpoint('none', 's3'),
    'a stream': endpoint('none', 'kinesis'),
    'a table of DynamoDB': endpoint(null, 'dynamodb'),
  },
  INSUFFICIENT_DATA: { 'no text': { configuration: { EngineName: 'mysql', SslMode: [] } } },
})
