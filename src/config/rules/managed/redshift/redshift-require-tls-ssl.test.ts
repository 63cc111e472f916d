import { testAccountRule } from '../../testing.ts'
import { redshiftRequireTlsSsl } from './redshift-require-tls-ssl.ts'

const cluster = (resourceId: string, ...groups: string[]) => ({
  resourceType: 'AWS::Redshift::Cluster',
  resourceId,
  configuration: { clusterParameterGroups: groups.map((parameterGroupName) => ({ parameterGroupName })) },
})
const group = (resourceId: string, parameterValue: string, parameterName = 'require_ssl') => ({
  resourceType: 'AWS::Redshift::ClusterParameterGroup',
  resourceId,
  configuration: { parameterGroupName: resourceId },
  supplementaryConfiguration: {
    Parameters: [
      { parameterName: 'other', parameterValue: 'true' },
      { parameterName, parameterValue },
    ],
  },
})
const controlled = (resourceId: string, ParameterValue: string) => ({
  resourceType: 'AWS::Redshift::ClusterParameterGroup',
  resourceId,
  configuration: { Parameters: [{ ParameterName: 'require_ssl', ParameterValue }] },
  beyondSchema: "CloudFormation's schema has it",
})

testAccountRule(redshiftRequireTlsSsl, {
  'each cluster by its group': {
    items: [
      group('strict', 'true'),
      group('lax', 'false'),
      group('silent', 'true', 'use_fips_ssl'),
      cluster('a', 'strict'),
      cluster('b', 'lax'),
      cluster('c', 'silent'),
    ],
    expect: {
      'AWS::Redshift::Cluster a': 'COMPLIANT',
      'AWS::Redshift::Cluster b': 'NON_COMPLIANT',
      'AWS::Redshift::Cluster c': 'NON_COMPLIANT',
    },
  },
  'a cluster of two groups needs both': {
    items: [group('strict', 'true'), group('lax', 'false'), cluster('a', 'strict', 'lax')],
    expect: { 'AWS::Redshift::Cluster a': 'NON_COMPLIANT' },
  },
  "groups in Cloud Control's shape": {
    items: [controlled('strict', 'true'), controlled('lax', 'false'), cluster('a', 'strict'), cluster('b', 'lax')],
    expect: { 'AWS::Redshift::Cluster a': 'COMPLIANT', 'AWS::Redshift::Cluster b': 'NON_COMPLIANT' },
  },
  'a group that is not recorded': { items: [cluster('a', 'default.redshift-2.0')], expect: {} },
  'a cluster whose groups are unknown': { items: [cluster('a')], expect: {} },
})
