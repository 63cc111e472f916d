import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const LEAST = 3

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-primary-node-fault-tolerance.html */
export const opensearchPrimaryNodeFaultTolerance = managedRule({
  identifier: 'OPENSEARCH_PRIMARY_NODE_FAULT_TOLERANCE',
  resourceTypes: ['AWS::OpenSearch::Domain'],

  evaluate({ configuration }) {
    if (configuration.flag('ClusterConfig.DedicatedMasterEnabled') !== true)
      return nonCompliant('There are no dedicated primary nodes.')
    const nodes = configuration.number('ClusterConfig.DedicatedMasterCount') ?? 0
    return nodes >= LEAST ? compliant : nonCompliant(`There are ${nodes} dedicated primary nodes, not ${LEAST}.`)
  },
})
