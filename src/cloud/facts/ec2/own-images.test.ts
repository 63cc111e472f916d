import assert from 'node:assert/strict'
import { inPages, testFact } from '../../fact.testing.ts'
import { ownImages } from './own-images.ts'

const pages = inPages(
  'NextToken',
  {
    Images: [
      {
        ImageId: 'ami-1',
        Name: 'web',
        CreationDate: '2026-01-01T00:00:00.000Z',
        LastLaunchedTime: '2026-02-01T00:00:00.000Z',
        Public: true,
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
          { DeviceName: '/dev/xvdb', Ebs: { Encrypted: false } },
          { DeviceName: '/dev/xvdc', VirtualName: 'ephemeral0' },
        ],
        Tags: [{ Key: 'team', Value: 'web' }],
      },
    ],
  },
  { Images: [{ ImageId: 'ami-2' }] },
) as (input: object) => object

testFact(ownImages, {
  'of every page': {
    answers: {
      'ec2:DescribeImages': (input: { Owners: string[] }) => {
        assert.deepEqual(input.Owners, ['self'])
        return pages(input)
      },
    },
    expect: [
      {
        id: 'ami-1',
        name: 'web',
        created: new Date('2026-01-01'),
        launched: new Date('2026-02-01'),
        public: true,
        unencrypted: ['/dev/xvdb'],
        tags: { team: 'web' },
      },
      {
        id: 'ami-2',
        name: '',
        created: undefined,
        launched: undefined,
        public: false,
        unencrypted: [],
        tags: {},
      },
    ],
  },
})
