import assert from 'node:assert/strict'
import { inPages, testFact } from '../../fact.testing.ts'
import { publicPrimaryNodes } from './public-primary-nodes.ts'

const states: Readonly<Record<string, object>> = {
  fleet: { Status: { State: 'RUNNING' }, InstanceCollectionType: 'INSTANCE_FLEET' },
  groups: { Status: { State: 'WAITING' }, InstanceCollectionType: 'INSTANCE_GROUP' },
  starting: { Status: { State: 'STARTING' }, InstanceCollectionType: 'INSTANCE_GROUP' },
}
const pages = inPages(
  'Marker',
  { Instances: [{ PublicIpAddress: '198.51.100.1' }, { PublicIpAddress: '' }] },
  { Instances: [{ PublicIpAddress: '198.51.100.2' }] },
) as (input: object) => object

testFact(publicPrimaryNodes, {
  'of clusters that are up': {
    answers: {
      'emr:ListClusters': { Clusters: Object.keys(states).map((Id) => ({ Id })) },
      'emr:DescribeCluster': ({ ClusterId }: { ClusterId: string }) => ({ Cluster: states[ClusterId] }),
      'emr:ListInstances': (input: {
        ClusterId: string
        InstanceFleetType?: string
        InstanceGroupTypes?: string[]
      }) => {
        if (input.ClusterId === 'fleet') {
          assert.deepEqual([input.InstanceFleetType, input.InstanceGroupTypes], ['MASTER', undefined])
          return pages(input)
        }
        assert.deepEqual([input.InstanceFleetType, input.InstanceGroupTypes], [undefined, ['MASTER']])
        return { Instances: [{}] }
      },
    },
    expect: new Map([
      ['fleet', ['198.51.100.1', '198.51.100.2']],
      ['groups', []],
    ]),
  },
})
