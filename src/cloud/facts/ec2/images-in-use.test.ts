import { inPages, testFact } from '../../fact.testing.ts'
import { imagesInUse } from './images-in-use.ts'

testFact(imagesInUse, {
  'of every page of each': {
    answers: {
      'ec2:DescribeInstances': inPages(
        'NextToken',
        { Reservations: [{ Instances: [{ ImageId: 'ami-1' }, {}] }] },
        { Reservations: [{ Instances: [{ ImageId: 'ami-2' }] }] },
      ),
      'ec2:DescribeLaunchTemplateVersions': inPages(
        'NextToken',
        { LaunchTemplateVersions: [{ LaunchTemplateData: { ImageId: 'ami-3' } }, { LaunchTemplateData: {} }] },
        { LaunchTemplateVersions: [{ LaunchTemplateData: { ImageId: 'ami-4' } }] },
      ),
      'auto-scaling:DescribeLaunchConfigurations': inPages(
        'NextToken',
        { LaunchConfigurations: [{ ImageId: 'ami-5' }] },
        { LaunchConfigurations: [{ ImageId: 'ami-1' }] },
      ),
    },
    expect: new Set(['ami-1', 'ami-2', 'ami-3', 'ami-4', 'ami-5']),
  },
})
