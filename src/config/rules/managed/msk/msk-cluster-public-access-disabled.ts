import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/msk-cluster-public-access-disabled.html */
export const mskClusterPublicAccessDisabled = managedRule({
  identifier: 'MSK_CLUSTER_PUBLIC_ACCESS_DISABLED',
  resourceTypes: ['AWS::MSK::Cluster'],

  evaluate({ configuration }) {
    const type = configuration.text('BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type') ?? 'DISABLED'
    return type === 'DISABLED' ? compliant : nonCompliant(`Public access is ${type}.`)
  },
})
