import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isElasticsearch } from './is-elasticsearch.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-in-vpc-only.html */
export const opensearchInVpcOnly = managedRule({
  identifier: 'OPENSEARCH_IN_VPC_ONLY',
  resourceTypes: ['AWS::OpenSearch::Domain'],

  evaluate({ configuration }) {
    if (isElasticsearch(configuration)) return notApplicable
    return configuration.texts('VPCOptions.SubnetIds').length > 0
      ? compliant
      : nonCompliant('The domain has a public endpoint.')
  },
})
