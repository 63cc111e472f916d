import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isElasticsearch } from './is-elasticsearch.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-encrypted-at-rest.html */
export const opensearchEncryptedAtRest = managedRule({
  identifier: 'OPENSEARCH_ENCRYPTED_AT_REST',
  resourceTypes: ['AWS::OpenSearch::Domain'],

  evaluate({ configuration }) {
    if (isElasticsearch(configuration)) return notApplicable
    return configuration.flag('EncryptionAtRestOptions.Enabled') === true
      ? compliant
      : nonCompliant('Encryption at rest is off.')
  },
})
