import { type DaxCluster, daxClusters } from '../../../../cloud/facts/dax/clusters.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, property: Exclude<keyof DaxCluster, 'name'>, wanted: string, wrong: string]

/**
 * Rules that ask a DAX cluster for encryption; both kinds can be chosen only when it is made.
 * https://docs.aws.amazon.com/config/latest/developerguide/dax-encryption-enabled.html
 * https://docs.aws.amazon.com/config/latest/developerguide/dax-tls-endpoint-encryption.html
 */
export const daxEncryption = managedRules<Row>(
  [
    ['DAX_ENCRYPTION_ENABLED', 'encryption', 'ENABLED', 'The cluster is not encrypted at rest.'],
    ['DAX_TLS_ENDPOINT_ENCRYPTION', 'endpointEncryption', 'TLS', "The cluster's endpoint is not encrypted with TLS."],
  ],
  (identifier, property, wanted, wrong) =>
    managedRule({
      identifier,

      async evaluateAll({ fact }) {
        return (await fact(daxClusters)).map((cluster) => ({
          resourceType: 'AWS::DAX::Cluster',
          resourceId: cluster.name,
          verdict: cluster[property] === wanted ? compliant : nonCompliant(wrong),
        }))
      },
    }),
)
