import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { epochTimes } from '../../epoch-times.ts'
import { pages } from '../../pages.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::DynamoDB::Table'
const AT_ONCE = 8

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html */
export const table = resourceType({
  type: TYPE,
  permissions: [
    'dynamodb:ListTables',
    'dynamodb:DescribeTable',
    'dynamodb:DescribeContinuousBackups',
    'dynamodb:ListTagsOfResource',
  ],
  changedBy: [
    {
      eventSource: 'dynamodb.amazonaws.com',
      eventNames: [
        'CreateTable',
        'UpdateTable',
        'DeleteTable',
        'UpdateContinuousBackups',
        'UpdateTableReplicaAutoScaling',
      ],
      name: ['requestParameters.tableName'],
    },
    {
      eventSource: 'dynamodb.amazonaws.com',
      eventNames: ['RestoreTableFromBackup', 'RestoreTableToPointInTime'],
      name: ['requestParameters.targetTableName'],
    },
    {
      eventSource: 'dynamodb.amazonaws.com',
      eventNames: ['ImportTable'],
      name: ['requestParameters.tableCreationParameters.tableName'],
    },
    {
      eventSource: 'dynamodb.amazonaws.com',
      eventNames: ['CreateGlobalTable', 'UpdateGlobalTable'],
      name: ['requestParameters.globalTableName'],
    },
    {
      eventSource: 'dynamodb.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  volatile: [
    'configuration.provisionedThroughput.numberOfDecreasesToday',
    'configuration.globalSecondaryIndexes[].provisionedThroughput.numberOfDecreasesToday',
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('dynamodb')
    const names = wantedNames(only, 'table/') ?? tableNames(service)
    yield* mapConcurrently(names, AT_ONCE, (name) => readTable(cloud, service, name))
  },
})

async function* tableNames({ sdk, client }: Service<'dynamodb'>): AsyncGenerator<string> {
  for await (const page of sdk.paginateListTables({ client }, {})) yield* page.TableNames ?? []
}

async function readTable(cloud: Cloud, service: Service<'dynamodb'>, name: string): Promise<Resource | undefined> {
  const { sdk, client } = service
  const described = await unlessGone(
    client.send(new sdk.DescribeTableCommand({ TableName: name })),
    'ResourceNotFoundException',
  )
  if (described?.Table === undefined) return undefined
  // Counters, which AWS Config leaves out of its items.
  const { ItemCount: _, TableSizeBytes: __, ...found } = described.Table
  const indexes = found.GlobalSecondaryIndexes?.map(({ ItemCount: _, IndexSizeBytes: __, ...index }) => index)
  const arn = found.TableArn ?? `arn:${cloud.partition}:dynamodb:${cloud.region}:${cloud.accountId}:table/${name}`
  const tags = await tagsOf(service, arn)
  if (tags === undefined) return undefined
  const backups = await unlessGone(
    client.send(new sdk.DescribeContinuousBackupsCommand({ TableName: name })),
    'TableNotFoundException',
  )
  const parts = { ContinuousBackupsDescription: backups?.ContinuousBackupsDescription, Tags: tags }
  return {
    resourceId: name,
    resourceName: name,
    arn,
    availabilityZone: 'Not Applicable',
    resourceCreationTime: found.CreationDateTime,
    tags: tagMap(tags),
    configuration: shape(TYPE, epochTimes({ ...found, GlobalSecondaryIndexes: indexes })),
    supplementaryConfiguration: shape(TYPE, epochTimes(parts), 'supplementaryConfiguration'),
  }
}

/** `undefined` when the table is gone. */
async function tagsOf({ sdk, client }: Service<'dynamodb'>, arn: string) {
  const all = []
  const fetch = (NextToken: string | undefined) =>
    unlessGone(
      client.send(new sdk.ListTagsOfResourceCommand({ ResourceArn: arn, NextToken })),
      'ResourceNotFoundException',
    )
  for await (const page of pages(fetch, (page) => page?.NextToken)) {
    if (page === undefined) return undefined
    all.push(...(page.Tags ?? []))
  }
  return all
}
