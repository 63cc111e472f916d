import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, managedRule, managedRules, nonCompliant, text } from '../../managed-rule.ts'
import { versionOf } from './version.ts'

/**
 * Rules that name the oldest version of Kubernetes that may run. Of node groups AWS says no more than the parameter; it is taken as for clusters.
 * https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-supported-version.html
 */
export const supportedVersions = managedRules(
  [
    ['EKS_CLUSTER_SUPPORTED_VERSION', 'AWS::EKS::Cluster'],
    ['EKS_NODEGROUP_SUPPORTED_VERSION_CHECK', 'AWS::EKS::Nodegroup'],
  ],
  (identifier, resourceType) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],
      parameters: { oldestVersionSupported: text({ required: true }) },

      evaluate({ configuration }, { oldestVersionSupported: oldest }) {
        const version = versionOf(configuration)
        return compareVersions(version, oldest) < 0
          ? nonCompliant(`The version is ${version}, older than ${oldest}.`)
          : compliant
      },
    }),
)
