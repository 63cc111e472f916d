import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticsearch-in-vpc-only.html */
export const elasticsearchInVpcOnly = managedRule({
  identifier: 'ELASTICSEARCH_IN_VPC_ONLY',
  resourceTypes: ['AWS::Elasticsearch::Domain'],

  evaluate({ configuration }) {
    const vpc = configuration.text('vpcoptions.vpcid') ?? ''
    return vpc === '' ? nonCompliant('The domain has a public endpoint.') : compliant
  },
})
