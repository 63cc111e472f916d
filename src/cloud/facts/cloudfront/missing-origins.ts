import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'

export interface DistributionBuckets {
  readonly distributionId: string
  /** Buckets that it names as origins and that do not exist. */
  readonly missing: readonly string[]
}

const AT_ONCE = 4
/** `b.s3.amazonaws.com`, `b.s3.us-east-1.amazonaws.com`, `b.s3-us-west-2.amazonaws.com` */
const BUCKET = /^(.+)\.s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/

/**
 * Distributions with buckets as origins; websites of buckets are origins like any other.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
 */
export const missingOrigins = fact<readonly DistributionBuckets[]>({
  name: 'cloudfront-missing-origins',
  permissions: ['cloudfront:ListDistributions', 's3:ListBucket'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('cloudfront')
    const named: { distributionId: string; buckets: string[] }[] = []
    for await (const page of sdk.paginateListDistributions({ client }, {})) {
      for (const { Id, Origins } of page.DistributionList?.Items ?? []) {
        const origins = (Origins?.Items ?? []).filter(({ S3OriginConfig }) => S3OriginConfig !== undefined)
        const buckets = origins.flatMap(({ DomainName = '' }) => BUCKET.exec(DomainName)?.[1] ?? [])
        if (buckets.length > 0) named.push({ distributionId: Id!, buckets })
      }
    }
    const missing = new Set<string>()
    const all = new Set(named.flatMap(({ buckets }) => buckets))
    for await (const bucket of mapConcurrently(all, AT_ONCE, async (name) =>
      (await exists(cloud, name)) ? undefined : name,
    ))
      missing.add(bucket)
    return named.map(({ distributionId, buckets }) => ({
      distributionId,
      missing: buckets.filter((bucket) => missing.has(bucket)),
    }))
  },
})

/** A bucket that another account keeps to itself is refused to us (403): it exists. */
async function exists(cloud: Cloud, Bucket: string): Promise<boolean> {
  const { sdk, client } = await cloud.service('s3')
  try {
    await client.send(new sdk.HeadBucketCommand({ Bucket }))
    return true
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
    if (status === 403) return true
    if (status === 404) return false
    throw error
  }
}
