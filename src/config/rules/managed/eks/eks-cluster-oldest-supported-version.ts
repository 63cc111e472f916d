import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { versionOf } from './version.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-oldest-supported-version.html */
export const eksClusterOldestSupportedVersion = managedRule({
  identifier: 'EKS_CLUSTER_OLDEST_SUPPORTED_VERSION',
  resourceTypes: ['AWS::EKS::Cluster'],
  parameters: { oldestVersionSupported: text({ required: true }) },

  evaluate({ configuration }, { oldestVersionSupported: oldest }) {
    return compareVersions(versionOf(configuration), oldest) === 0
      ? nonCompliant(`The version is ${oldest}, the oldest that is supported.`)
      : compliant
  },
})
