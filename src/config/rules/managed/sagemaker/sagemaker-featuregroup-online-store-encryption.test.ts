import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerFeaturegroupOnlineStoreEncryption } from './sagemaker-featuregroup-online-store-encryption.ts'

const given = (configuration: JsonObject) => ({ configuration, beyondSchema: "CloudFormation's schema has it" })

const store = (OnlineStoreConfig: JsonObject) => given({ OnlineStoreConfig })

testRule(sagemakerFeaturegroupOnlineStoreEncryption, {
  COMPLIANT: {
    'a key': store({ EnableOnlineStore: true, StorageType: 'Standard', SecurityConfig: { KmsKeyId: 'key' } }),
    'a key, and no type of storage': store({ EnableOnlineStore: true, SecurityConfig: { KmsKeyId: 'key' } }),
  },
  NON_COMPLIANT: {
    'no key': store({ EnableOnlineStore: true }),
    'an empty one': store({ EnableOnlineStore: true, SecurityConfig: { KmsKeyId: '' } }),
  },
  NOT_APPLICABLE: {
    'in memory': store({ EnableOnlineStore: true, StorageType: 'InMemory' }),
    off: store({ EnableOnlineStore: false }),
    'none said': given({ FeatureGroupName: 'clicks' }),
  },
})
