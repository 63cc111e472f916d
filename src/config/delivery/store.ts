import type { DeliveryChannel, MaximumExecutionFrequency } from '../../model/config.gen.ts'
import type { Queryable } from '../../store/database.ts'

interface Scope {
  readonly accountId: string
  readonly region: string
}

interface Row {
  name: string
  s3_bucket_name: string
  s3_key_prefix: string | null
  s3_kms_key_arn: string | null
  sns_topic_arn: string | null
  delivery_frequency: MaximumExecutionFrequency | null
}

export type StoredChannel = DeliveryChannel & { name: string; s3BucketName: string }

/** The delivery channels of the account in the region (AWS Config allows one), as the API describes them. */
export async function channelsOf(db: Queryable, { accountId, region }: Scope): Promise<StoredChannel[]> {
  const { rows } = await db.query<Row>(
    `select name, s3_bucket_name, s3_key_prefix, s3_kms_key_arn, sns_topic_arn, delivery_frequency
     from delivery_channel where account_id = $1 and region = $2 order by name collate "C"`,
    [accountId, region],
  )
  return rows.map((row) => ({
    name: row.name,
    s3BucketName: row.s3_bucket_name,
    s3KeyPrefix: row.s3_key_prefix ?? undefined,
    s3KmsKeyArn: row.s3_kms_key_arn ?? undefined,
    snsTopicARN: row.sns_topic_arn ?? undefined,
    configSnapshotDeliveryProperties:
      row.delivery_frequency === null ? undefined : { deliveryFrequency: row.delivery_frequency },
  }))
}

/** Creates the channel, or replaces all of it. */
export async function putChannel(tx: Queryable, scope: Scope, channel: StoredChannel, now: Date): Promise<void> {
  await tx.query(
    `insert into delivery_channel
       (account_id, region, name, s3_bucket_name, s3_key_prefix, s3_kms_key_arn, sns_topic_arn, delivery_frequency, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (account_id, region, name) do update set
       s3_bucket_name = excluded.s3_bucket_name, s3_key_prefix = excluded.s3_key_prefix,
       s3_kms_key_arn = excluded.s3_kms_key_arn, sns_topic_arn = excluded.sns_topic_arn,
       delivery_frequency = excluded.delivery_frequency`,
    [
      scope.accountId,
      scope.region,
      channel.name,
      channel.s3BucketName,
      channel.s3KeyPrefix,
      channel.s3KmsKeyArn,
      channel.snsTopicARN,
      channel.configSnapshotDeliveryProperties?.deliveryFrequency,
      now,
    ],
  )
}

/** @returns whether there was one */
export async function deleteChannel(tx: Queryable, { accountId, region }: Scope, name: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'delete from delivery_channel where account_id = $1 and region = $2 and name = $3',
    [accountId, region, name],
  )
  return rowCount === 1
}
