import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-inf-experiment-data-storage-kms-encrypted.html */
export const sagemakerInfExperimentDataStorageKmsEncrypted = managedRule({
  identifier: 'SAGEMAKER_INF_EXPERIMENT_DATA_STORAGE_KMS_ENCRYPTED',
  resourceTypes: ['AWS::SageMaker::InferenceExperiment'],

  evaluate({ configuration }) {
    const storage = configuration.object('DataStorageConfig')
    if (storage === undefined) return notApplicable
    return storage.text('KmsKey') ? compliant : nonCompliant('Captured data has no encryption key.')
  },
})
