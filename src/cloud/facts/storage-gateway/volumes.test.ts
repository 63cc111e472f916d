import { inPages, testFact } from '../../fact.testing.ts'
import { gatewayVolumes } from './volumes.ts'

testFact(gatewayVolumes, {
  'with their tags, of all pages': {
    answers: {
      'storage-gateway:ListVolumes': inPages(
        'Marker',
        { VolumeInfos: [{ VolumeId: 'vol-1', VolumeARN: 'arn:vol-1' }] },
        { VolumeInfos: [{ VolumeId: 'vol-2', VolumeARN: 'arn:vol-2' }] },
      ),
      'storage-gateway:ListTagsForResource': ({ ResourceARN, Marker }: { ResourceARN: string; Marker?: string }) => {
        if (ResourceARN === 'arn:vol-2') return {}
        return Marker === undefined
          ? { Tags: [{ Key: 'a', Value: '1' }], Marker: 'more' }
          : { Tags: [{ Key: 'b', Value: '2' }] }
      },
    },
    expect: [
      { id: 'vol-1', arn: 'arn:vol-1', tags: { a: '1', b: '2' } },
      { id: 'vol-2', arn: 'arn:vol-2', tags: {} },
    ],
  },
})
