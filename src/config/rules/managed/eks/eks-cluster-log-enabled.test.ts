import { testRule } from '../../testing.ts'
import { eksClusterLogEnabled } from './eks-cluster-log-enabled.ts'

const writing = (...logs: string[]) => ({
  configuration: { Name: 'c', Logging: { ClusterLogging: { EnabledTypes: logs.map((Type) => ({ Type })) } } },
})

testRule(eksClusterLogEnabled, {
  COMPLIANT: {
    any: writing('api'),
    'all that are asked for': [writing('api', 'audit', 'scheduler'), { logTypes: 'audit, api' }],
  },
  NON_COMPLIANT: {
    'none is in the list': writing(),
    'there is no list': { configuration: { Name: 'c', Logging: { ClusterLogging: {} } } },
    'nothing of logs': { configuration: { Name: 'c', Logging: null } },
    'one is missing': [writing('api'), { logTypes: 'api,audit' }],
  },
  INSUFFICIENT_DATA: {
    'logs are texts': { configuration: { Logging: { ClusterLogging: { EnabledTypes: ['api'] } } } },
  },
})
