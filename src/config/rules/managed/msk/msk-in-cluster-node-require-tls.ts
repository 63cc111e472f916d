import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/msk-in-cluster-node-require-tls.html */
export const mskInClusterNodeRequireTls = managedRule({
  identifier: 'MSK_IN_CLUSTER_NODE_REQUIRE_TLS',
  resourceTypes: ['AWS::MSK::Cluster'],

  evaluate({ configuration }) {
    // Brokers talk to each other over TLS unless told not to.
    return configuration.flag('EncryptionInfo.EncryptionInTransit.InCluster') === false
      ? nonCompliant('Brokers talk to each other without TLS.')
      : compliant
  },
})
