import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * A cluster of which nothing is said has EKS's default: its endpoint is public.
 * https://docs.aws.amazon.com/config/latest/developerguide/eks-endpoint-no-public-access.html
 */
export const eksEndpointNoPublicAccess = managedRule({
  identifier: 'EKS_ENDPOINT_NO_PUBLIC_ACCESS',

  async *evaluateAll(account) {
    yield* judgeItems(account, 'AWS::EKS::Cluster', ({ configuration }) =>
      configuration.flag('ResourcesVpcConfig.EndpointPublicAccess') === false
        ? compliant
        : nonCompliant('The endpoint of the cluster is public.'),
    )
  },
})
