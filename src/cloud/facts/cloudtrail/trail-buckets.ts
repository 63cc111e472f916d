import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface TrailBucket {
  /** Trails of this region that deliver to it. */
  readonly trails: readonly string[]
  readonly name: string
  readonly isLogged: boolean
  readonly isPublic: boolean
}

const AT_ONCE = 4
const EVERYONE = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/

/** The buckets of the trails whose home is here. One that another account keeps to itself cannot be read. */
export const trailBuckets = fact<readonly TrailBucket[]>({
  name: 'cloudtrail-trail-buckets',
  permissions: [
    'cloudtrail:DescribeTrails',
    's3:GetBucketAcl',
    's3:GetBucketLogging',
    's3:GetBucketPolicyStatus',
    's3:GetBucketPublicAccessBlock',
  ],

  async read(cloud) {
    const { sdk, client } = await cloud.service('cloudtrail')
    const { trailList = [] } = await client.send(new sdk.DescribeTrailsCommand({ includeShadowTrails: false }))
    const named = Map.groupBy(
      trailList.filter(({ HomeRegion = cloud.region }) => HomeRegion === cloud.region),
      ({ S3BucketName }) => S3BucketName!,
    )
    const found: TrailBucket[] = []
    const each = mapConcurrently(named, AT_ONCE, async ([name, trails]) => ({
      trails: trails.map((trail) => trail.Name!),
      name,
      ...(await described(cloud, name)),
    }))
    for await (const bucket of each) found.push(bucket)
    return found
  },
})

/** A bucket that is gone is neither logged nor public. */
async function described(cloud: Cloud, Bucket: string): Promise<{ isLogged: boolean; isPublic: boolean }> {
  const { sdk, client } = await cloud.service('s3')
  const logging = await unlessGone(client.send(new sdk.GetBucketLoggingCommand({ Bucket })), 'NoSuchBucket')
  if (logging === undefined) return { isLogged: false, isPublic: false }
  const block = await unlessGone(
    client.send(new sdk.GetPublicAccessBlockCommand({ Bucket })),
    'NoSuchPublicAccessBlockConfiguration',
  )
  const status = await unlessGone(client.send(new sdk.GetBucketPolicyStatusCommand({ Bucket })), 'NoSuchBucketPolicy')
  const { Grants = [] } = await client.send(new sdk.GetBucketAclCommand({ Bucket }))
  const { RestrictPublicBuckets, IgnorePublicAcls } = block?.PublicAccessBlockConfiguration ?? {}
  return {
    isLogged: logging.LoggingEnabled !== undefined,
    isPublic:
      (status?.PolicyStatus?.IsPublic === true && RestrictPublicBuckets !== true) ||
      (Grants.some(({ Grantee }) => EVERYONE.test(Grantee?.URI ?? '')) && IgnorePublicAcls !== true),
  }
}
