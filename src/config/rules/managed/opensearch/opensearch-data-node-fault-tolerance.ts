import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const LEAST = 3

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-data-node-fault-tolerance.html */
export const opensearchDataNodeFaultTolerance = managedRule({
  identifier: 'OPENSEARCH_DATA_NODE_FAULT_TOLERANCE',
  resourceTypes: ['AWS::OpenSearch::Domain'],

  evaluate({ configuration }) {
    const nodes = configuration.number('ClusterConfig.InstanceCount') ?? 0
    if (nodes < LEAST) return nonCompliant(`There are ${nodes} data nodes, not ${LEAST}.`)
    return configuration.flag('ClusterConfig.ZoneAwarenessEnabled') === true
      ? compliant
      : nonCompliant('The data nodes are not spread over availability zones.')
  },
})
