import { clusterParameters } from '../../../../cloud/facts/rds/cluster-parameters.ts'
import { testAccountRule } from '../../testing.ts'
import { docdbClusterEncryptedInTransit } from './docdb-cluster-encrypted-in-transit.ts'

const TYPE = 'AWS::RDS::DBCluster'
const cluster = (resourceId: string, dbclusterParameterGroup: string, status = 'in-sync', engine = 'docdb') => ({
  resourceType: TYPE,
  resourceId,
  configuration: {
    engine,
    dbclusterParameterGroup,
    dbclusterMembers: [
      { dbinstanceIdentifier: 'one', dbclusterParameterGroupStatus: 'in-sync' },
      { dbinstanceIdentifier: 'two', dbclusterParameterGroupStatus: status },
    ],
  },
})
const groups = new Map(['enabled', 'tls1.2+', 'disabled'].map((tls) => [tls, new Map([['tls', tls]])]))
const facts = [[clusterParameters, groups]] as const

testAccountRule(docdbClusterEncryptedInTransit, {
  'each cluster by its parameter group': {
    items: [
      cluster('a', 'enabled'),
      cluster('b', 'disabled'),
      cluster('c', 'enabled', 'pending-reboot'),
      cluster('unknown', 'another'),
      cluster('other', 'disabled', 'in-sync', 'neptune'),
    ],
    facts,
    expect: { [`${TYPE} a`]: 'COMPLIANT', [`${TYPE} b`]: 'NON_COMPLIANT', [`${TYPE} c`]: 'NON_COMPLIANT' },
  },
  'values that are excluded': {
    items: [cluster('a', 'enabled'), cluster('b', 'tls1.2+'), cluster('c', 'disabled')],
    facts,
    parameters: { excludeTlsParameters: 'enabled' },
    expect: { [`${TYPE} a`]: 'NON_COMPLIANT', [`${TYPE} b`]: 'COMPLIANT', [`${TYPE} c`]: 'NON_COMPLIANT' },
  },
  'the parameters cannot be read': {
    facts: [[clusterParameters, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
