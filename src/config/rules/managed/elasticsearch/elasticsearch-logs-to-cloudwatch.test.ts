import { testRule } from '../../testing.ts'
import { elasticsearchLogsToCloudwatch } from './elasticsearch-logs-to-cloudwatch.ts'

const domain = (logs: Record<string, boolean | null>) => ({
  configuration: {
    logPublishingOptions: Object.fromEntries(Object.entries(logs).map(([log, on]) => [log, { enabled: on }])),
  },
})
const two = { logTypes: 'search, index' }

testRule(elasticsearchLogsToCloudwatch, {
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
    'nothing is said': { configuration: { domainName: 'main' } },
    'one of two is missing': [domain({ SEARCH_SLOW_LOGS: true }), two],
    'one of two is off': [domain({ INDEX_SLOW_LOGS: false, SEARCH_SLOW_LOGS: true }), two],
    'an unknown log is asked for': [domain({ SEARCH_SLOW_LOGS: true }), { logTypes: 'all' }],
  },
  INSUFFICIENT_DATA: {
    'no structures': {
      configuration: { logPublishingOptions: { SEARCH_SLOW_LOGS: true } },
      beyondSchema: 'a wrong type',
    },
  },
})
