import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerFeaturegroupEncryptionAtRest } from './sagemaker-featuregroup-encryption-at-rest.ts'

const given = (configuration: JsonObject) => ({ configuration, beyondSchema: "CloudFormation's schema has it" })

testRule(sagemakerFeaturegroupEncryptionAtRest, {
  COMPLIANT: { 'a key': given({ OfflineStoreConfig: { S3StorageConfig: { KmsKeyId: 'key' } } }) },
  NON_COMPLIANT: {
    'no key': given({ OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://bucket' } } }),
    'an empty one': given({ OfflineStoreConfig: { S3StorageConfig: { KmsKeyId: '' } } }),
  },
  NOT_APPLICABLE: { 'no offline store': given({ OnlineStoreConfig: { EnableOnlineStore: true } }) },
})
