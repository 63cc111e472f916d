import { inPages, testFact } from '../../fact.testing.ts'
import { daxClusters } from './clusters.ts'

testFact(daxClusters, {
  'of every page': {
    answers: {
      'dax:DescribeClusters': inPages(
        'NextToken',
        {
          Clusters: [
            { ClusterName: 'one', SSEDescription: { Status: 'ENABLED' }, ClusterEndpointEncryptionType: 'TLS' },
          ],
        },
        { Clusters: [{ ClusterName: 'two' }] },
      ),
    },
    expect: [
      { name: 'one', encryption: 'ENABLED', endpointEncryption: 'TLS' },
      { name: 'two', encryption: undefined, endpointEncryption: undefined },
    ],
  },
})
