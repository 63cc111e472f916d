import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isElasticsearch } from './is-elasticsearch.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-node-to-node-encryption-check.html */
export const opensearchNodeToNodeEncryptionCheck = managedRule({
  identifier: 'OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK',
  resourceTypes: ['AWS::OpenSearch::Domain'],

  evaluate({ configuration }) {
    if (isElasticsearch(configuration)) return notApplicable
    return configuration.flag('NodeToNodeEncryptionOptions.Enabled') === true
      ? compliant
      : nonCompliant('Encryption between nodes is off.')
  },
})
