import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerInfExperimentDataStorageKmsEncrypted } from './sagemaker-inf-experiment-data-storage-kms-encrypted.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(sagemakerInfExperimentDataStorageKmsEncrypted, {
  COMPLIANT: { 'a key': given({ DataStorageConfig: { Destination: 's3://bucket', KmsKey: 'key' } }) },
  NON_COMPLIANT: {
    'no key': given({ DataStorageConfig: { Destination: 's3://bucket' } }),
    'an empty one': given({ DataStorageConfig: { Destination: 's3://bucket', KmsKey: '' } }),
  },
  NOT_APPLICABLE: { 'no data is captured': given({ Name: 'shadow' }) },
})
