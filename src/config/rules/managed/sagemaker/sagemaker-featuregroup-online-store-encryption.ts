import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-featuregroup-online-store-encryption.html */
export const sagemakerFeaturegroupOnlineStoreEncryption = managedRule({
  identifier: 'SAGEMAKER_FEATUREGROUP_ONLINE_STORE_ENCRYPTION',
  resourceTypes: ['AWS::SageMaker::FeatureGroup'],

  evaluate({ configuration }) {
    const store = configuration.object('OnlineStoreConfig')
    // Storage is Standard unless it is said to be in memory.
    const applies =
      store?.flag('EnableOnlineStore') === true && (store.text('StorageType') ?? 'Standard') === 'Standard'
    if (!applies) return notApplicable
    return store.text('SecurityConfig.KmsKeyId') ? compliant : nonCompliant('The online store has no encryption key.')
  },
})
