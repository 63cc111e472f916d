import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-featuregroup-encryption-at-rest.html */
export const sagemakerFeaturegroupEncryptionAtRest = managedRule({
  identifier: 'SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST',
  resourceTypes: ['AWS::SageMaker::FeatureGroup'],

  evaluate({ configuration }) {
    const store = configuration.object('OfflineStoreConfig')
    if (store === undefined) return notApplicable
    return store.text('S3StorageConfig.KmsKeyId') ? compliant : nonCompliant('The offline store has no encryption key.')
  },
})
