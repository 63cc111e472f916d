import type { Image } from '@aws-sdk/client-ec2'
import { fact } from '../../fact.ts'

/** An AMI that the account owns. */
export interface OwnImage {
  readonly id: string
  readonly name: string
  readonly created?: Date
  /** When an instance was last launched from it, as EC2 says it a day later. */
  readonly launched?: Date
  readonly public: boolean
  /** Device names of its EBS snapshots that are not encrypted. */
  readonly unencrypted: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

/**
 * The AMIs that the account owns, also those that are deprecated or disabled.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html
 */
export const ownImages = fact<readonly OwnImage[]>({
  name: 'ec2-own-images',
  permissions: ['ec2:DescribeImages'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const found: OwnImage[] = []
    const all = sdk.paginateDescribeImages(
      { client, pageSize: 1000 },
      { Owners: ['self'], IncludeDeprecated: true, IncludeDisabled: true },
    )
    for await (const page of all) for (const image of page.Images ?? []) found.push(imageOf(image))
    return found
  },
})

function imageOf(image: Image): OwnImage {
  const { ImageId, Name = '', CreationDate, LastLaunchedTime, Public, BlockDeviceMappings = [], Tags = [] } = image
  return {
    id: ImageId!,
    name: Name,
    created: timeOf(CreationDate),
    launched: timeOf(LastLaunchedTime),
    public: Public === true,
    unencrypted: BlockDeviceMappings.filter(({ Ebs }) => Ebs !== undefined && Ebs.Encrypted !== true).map(
      ({ DeviceName }) => DeviceName ?? '',
    ),
    tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key!, Value ?? ''])),
  }
}

function timeOf(text: string | undefined): Date | undefined {
  const time = new Date(text ?? '')
  return Number.isNaN(time.getTime()) ? undefined : time
}
