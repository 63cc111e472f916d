import assert from 'node:assert/strict'
import { inPages, testFact } from '../../fact.testing.ts'
import { activeClusters } from './active-clusters.ts'

const pages = inPages('Marker', { Clusters: [{ Id: 'j-1' }] }, { Clusters: [{ Id: 'j-2' }] }) as (
  input: object,
) => object

testFact(activeClusters, {
  'of every page, without passwords': {
    answers: {
      'emr:ListClusters': (input: { ClusterStates: string[] }) => {
        assert.deepEqual(input.ClusterStates, ['STARTING', 'BOOTSTRAPPING', 'RUNNING', 'WAITING'])
        return pages(input)
      },
      'emr:DescribeCluster': ({ ClusterId }: { ClusterId: string }) => ({
        Cluster: {
          Id: ClusterId,
          Status: { State: 'WAITING' },
          InstanceCollectionType: 'INSTANCE_FLEET',
          SecurityConfiguration: ClusterId === 'j-1' ? 'kerberos' : '',
          KerberosAttributes: { Realm: 'EC2.INTERNAL', KdcAdminPassword: 'secret' },
        },
      }),
    },
    expect: [
      { id: 'j-1', state: 'WAITING', collection: 'INSTANCE_FLEET', securityConfiguration: 'kerberos' },
      { id: 'j-2', state: 'WAITING', collection: 'INSTANCE_FLEET', securityConfiguration: undefined },
    ],
  },
  none: { answers: { 'emr:ListClusters': {} }, expect: [] },
  'a cluster that is not described': {
    answers: { 'emr:ListClusters': { Clusters: [{ Id: 'j-1' }] }, 'emr:DescribeCluster': {} },
    expect: /did not describe the cluster j-1/,
  },
})
