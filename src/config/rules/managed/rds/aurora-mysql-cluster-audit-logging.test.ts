import { clusterParameters } from '../../../../cloud/facts/rds/cluster-parameters.ts'
import { testAccountRule } from '../../testing.ts'
import { auroraMysqlClusterAuditLogging } from './aurora-mysql-cluster-audit-logging.ts'

const TYPE = 'AWS::RDS::DBCluster'
const cluster = (resourceId: string, dbclusterParameterGroup: string, engine = 'aurora-mysql') => ({
  resourceType: TYPE,
  resourceId,
  configuration: { engine, dbclusterParameterGroup },
})
const group = (logging: string, events?: string) =>
  new Map([
    ['server_audit_logging', logging],
    ...(events === undefined ? [] : [['server_audit_events', events] as const]),
  ])

testAccountRule(auroraMysqlClusterAuditLogging, {
  'each cluster by its parameter group': {
    items: [
      cluster('a', 'audited'),
      cluster('b', 'said'),
      cluster('c', 'off'),
      cluster('d', 'eventless'),
      cluster('e', 'empty'),
      cluster('f', 'silent'),
      cluster('g', 'off', 'aurora-postgresql'),
      cluster('unknown', 'another'),
    ],
    facts: [
      [
        clusterParameters,
        new Map([
          ['audited', group('1', 'CONNECT,QUERY')],
          ['said', group('ON', 'CONNECT')],
          ['off', group('0', 'CONNECT')],
          ['eventless', group('1')],
          ['empty', group('1', '')],
          ['silent', new Map()],
        ]),
      ],
    ],
    expect: {
      [`${TYPE} a`]: 'COMPLIANT',
      [`${TYPE} b`]: 'COMPLIANT',
      [`${TYPE} c`]: 'NON_COMPLIANT',
      [`${TYPE} d`]: 'NON_COMPLIANT',
      [`${TYPE} e`]: 'NON_COMPLIANT',
      [`${TYPE} f`]: 'NON_COMPLIANT',
      [`${TYPE} g`]: 'NOT_APPLICABLE',
    },
  },
  'the parameters cannot be read': {
    facts: [[clusterParameters, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
