import { testRule } from '../../testing.ts'
import { dmsMongoDbAuthenticationEnabled } from './dms-mongo-db-authentication-enabled.ts'

const endpoint = (AuthType: string | null, EngineName = 'mongodb') => ({
  configuration: { EngineName, MongoDbSettings: { AuthType } },
})

testRule(dmsMongoDbAuthenticationEnabled, {
  COMPLIANT: { 'a password': endpoint('password'), 'a password, in capitals': endpoint('PASSWORD') },
  NON_COMPLIANT: {
    no: endpoint('no'),
    unknown: endpoint(null),
    'no settings': { configuration: { EngineName: 'mongodb' } },
  },
  NOT_APPLICABLE: {
    'another engine': endpoint('no', 'docdb'),
    'no engine': { configuration: { EndpointType: 'source' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { EngineName: 'mongodb', MongoDbSettings: [] } } },
})
