import { fact } from '../../fact.ts'

/** An AMI that instances were launched from. */
export interface InstanceImage {
  /** EC2 described it; what is deregistered, or not shared any more, it does not. */
  readonly described: boolean
  readonly tags: Readonly<Record<string, string>>
  /** Whether the account's criteria allow it, as far as EC2 says that. */
  readonly allowed?: boolean
}

/** Values that EC2 takes in one filter. */
const MAX_VALUES = 200

/**
 * The AMIs of the region's instances by their ids. An AMI that is not in it was used for the first time after the
 * reading.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html
 */
export const instanceImages = fact<ReadonlyMap<string, InstanceImage>>({
  name: 'ec2-instance-images',
  permissions: ['ec2:DescribeInstances', 'ec2:DescribeImages'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const images = new Map<string, InstanceImage>()
    for await (const page of sdk.paginateDescribeInstances({ client, pageSize: 1000 }, {})) {
      for (const { Instances = [] } of page.Reservations ?? [])
        for (const { ImageId } of Instances)
          if (ImageId !== undefined) images.set(ImageId, { described: false, tags: {} })
    }
    const ids = [...images.keys()]
    for (let i = 0; i < ids.length; i += MAX_VALUES) {
      const all = sdk.paginateDescribeImages(
        { client, pageSize: 1000 },
        {
          // A filter, as a list of ids fails for one that is gone.
          Filters: [{ Name: 'image-id', Values: ids.slice(i, i + MAX_VALUES) }],
          IncludeDeprecated: true,
          IncludeDisabled: true,
        },
      )
      for await (const page of all) {
        for (const { ImageId, ImageAllowed, Tags = [] } of page.Images ?? []) {
          const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key!, Value ?? '']))
          images.set(ImageId!, { described: true, tags, allowed: ImageAllowed })
        }
      }
    }
    return images
  },
})
