import { csv, managedRule, notApplicable } from '../../managed-rule.ts'
import { isElasticsearch } from './is-elasticsearch.ts'
import { judgeLogs } from './log-types.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/opensearch-logs-to-cloudwatch.html */
export const opensearchLogsToCloudwatch = managedRule({
  identifier: 'OPENSEARCH_LOGS_TO_CLOUDWATCH',
  resourceTypes: ['AWS::OpenSearch::Domain'],
  parameters: { logTypes: csv() },

  evaluate({ configuration }, { logTypes }) {
    if (isElasticsearch(configuration)) return notApplicable
    return judgeLogs(configuration.entries('LogPublishingOptions'), 'Enabled', logTypes)
  },
})
