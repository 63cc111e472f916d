import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { tagMap } from '../../tags.ts'

/** A volume of a gateway, which AWS Config does not record. */
export interface GatewayVolume {
  /** `vol-1122AABB` */
  readonly id: string
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
}

/** Calls that run at once. */
const AT_ONCE = 8

/**
 * The volumes of the region's gateways.
 * https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_ListVolumes.html
 */
export const gatewayVolumes = fact<readonly GatewayVolume[]>({
  name: 'storage-gateway-volumes',
  permissions: ['storagegateway:ListVolumes', 'storagegateway:ListTagsForResource'],

  async read(cloud) {
    const tagged = mapConcurrently(volumes(cloud), AT_ONCE, async (volume) => ({
      ...volume,
      tags: await tagsOf(cloud, volume.arn),
    }))
    return Array.fromAsync(tagged)
  },
})

async function* volumes(cloud: Cloud): AsyncGenerator<Omit<GatewayVolume, 'tags'>> {
  const { sdk, client } = await cloud.service('storage-gateway')
  for await (const page of sdk.paginateListVolumes({ client, pageSize: 100 }, {}))
    for (const { VolumeId, VolumeARN } of page.VolumeInfos ?? []) yield { id: VolumeId!, arn: VolumeARN! }
}

/** The error of a volume that was deleted meanwhile (`InvalidGatewayRequestException`) also means other things: it is thrown. */
async function tagsOf(cloud: Cloud, ResourceARN: string): Promise<Record<string, string>> {
  const { sdk, client } = await cloud.service('storage-gateway')
  const tags: Record<string, string> = {}
  for await (const page of sdk.paginateListTagsForResource({ client }, { ResourceARN }))
    Object.assign(tags, tagMap(page.Tags))
  return tags
}
