import { csv, managedRule } from '../../managed-rule.ts'
import { judgeLogs } from '../opensearch/log-types.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elasticsearch-logs-to-cloudwatch.html */
export const elasticsearchLogsToCloudwatch = managedRule({
  identifier: 'ELASTICSEARCH_LOGS_TO_CLOUDWATCH',
  resourceTypes: ['AWS::Elasticsearch::Domain'],
  parameters: { logTypes: csv() },

  evaluate({ configuration }, { logTypes }) {
    return judgeLogs(configuration.entries('logPublishingOptions'), 'enabled', logTypes)
  },
})
