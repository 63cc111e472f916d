import { testRule } from '../../testing.ts'
import { opensearchLogsToCloudwatch } from './opensearch-logs-to-cloudwatch.ts'

const domain = (logs: Record<string, boolean | null>) => ({
  configuration: {
    LogPublishingOptions: Object.fromEntries(Object.entries(logs).map(([log, on]) => [log, { Enabled: on }])),
  },
})
const two = { logTypes: 'search, index' }

testRule(opensearchLogsToCloudwatch, {
  COMPLIANT: {
    'one log': domain({ ES_APPLICATION_LOGS: true }),
    'one of two is on': domain({ ES_APPLICATION_LOGS: false, SEARCH_SLOW_LOGS: true }),
    'the logs asked for': [domain({ INDEX_SLOW_LOGS: true, SEARCH_SLOW_LOGS: true }), two],
    'the log of errors': [domain({ ES_APPLICATION_LOGS: true }), { logTypes: 'error' }],
    'logs are asked for in capitals': [domain({ SEARCH_SLOW_LOGS: true }), { logTypes: 'Search' }],
  },
  NON_COMPLIANT: {
    'no logs': domain({}),
    'a log that is off': domain({ SEARCH_SLOW_LOGS: false }),
    'a log of which nothing is known': domain({ SEARCH_SLOW_LOGS: null }),
    'nothing is said': { configuration: { DomainName: 'main' } },
    'one of two is missing': [domain({ SEARCH_SLOW_LOGS: true }), two],
    'one of two is off': [domain({ INDEX_SLOW_LOGS: false, SEARCH_SLOW_LOGS: true }), two],
    'an unknown log is asked for': [domain({ SEARCH_SLOW_LOGS: true }), { logTypes: 'all' }],
  },
  NOT_APPLICABLE: {
    'a domain of Elasticsearch': { configuration: { EngineVersion: 'Elasticsearch_7.10', LogPublishingOptions: {} } },
  },
  INSUFFICIENT_DATA: {
    'no structures': {
      configuration: { LogPublishingOptions: { SEARCH_SLOW_LOGS: true } },
      beyondSchema: 'a wrong type',
    },
  },
})
