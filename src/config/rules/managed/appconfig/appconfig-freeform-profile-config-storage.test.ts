import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appconfigFreeformProfileConfigStorage } from './appconfig-freeform-profile-config-storage.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(appconfigFreeformProfileConfigStorage, {
  COMPLIANT: {
    hosted: given({ Type: 'AWS.Freeform', LocationUri: 'hosted' }),
    'in a secret': given({ Type: 'AWS.Freeform', LocationUri: 'secretsmanager://db' }),
    'in a secret, by its ARN': given({
      Type: 'AWS.Freeform',
      LocationUri: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3',
    }),
  },
  NON_COMPLIANT: {
    'in a bucket': given({ Type: 'AWS.Freeform', LocationUri: 's3://bucket/key' }),
    'a name alone': given({ Type: 'AWS.Freeform', LocationUri: 'hosted-elsewhere' }),
    unknown: given({ Type: 'AWS.Freeform' }),
  },
  NOT_APPLICABLE: {
    'feature flags': given({ Type: 'AWS.AppConfig.FeatureFlags', LocationUri: 's3://bucket/key' }),
    'no type': given({ LocationUri: 's3://bucket/key' }),
  },
})
