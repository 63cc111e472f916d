import { testRule } from '../../testing.ts'
import { dynamodbPitrEnabled } from './dynamodb-pitr-enabled.ts'

const table = (pointInTimeRecoveryStatus: string | null) => ({
  configuration: { tableName: 'main' },
  supplementaryConfiguration: {
    ContinuousBackupsDescription: {
      continuousBackupsStatus: 'ENABLED',
      pointInTimeRecoveryDescription: { pointInTimeRecoveryStatus },
    },
  },
})

testRule(dynamodbPitrEnabled, {
  COMPLIANT: { 'it is on': table('ENABLED') },
  NON_COMPLIANT: {
    'it is off': table('DISABLED'),
    'it is unknown': table(null),
    'nothing is said': { configuration: { tableName: 'main' } },
  },
  INSUFFICIENT_DATA: {
    'no structure': {
      configuration: { tableName: 'main' },
      supplementaryConfiguration: { ContinuousBackupsDescription: [] },
    },
  },
})
