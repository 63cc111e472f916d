import type { ConformancePackDetail } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { noSuchPack } from './messages.ts'
import { type Pack, packArn } from './pack.ts'
import { selectedPacks } from './selected-packs.ts'
import { packNamed } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConformancePacks.html */
export const describeConformancePacks = operation('DescribeConformancePacks', async (input, ctx) => {
  for (const name of input.ConformancePackNames ?? []) {
    if ((await packNamed(ctx.db, ctx.caller, name)) === undefined)
      ctx.fail('NoSuchConformancePackException', noSuchPack(name))
  }
  const { packs, NextToken } = await selectedPacks(ctx, input, 'DescribeConformancePacks', ctx.fail)
  return { ConformancePackDetails: packs.map(detail), NextToken }
})

function detail(pack: Pack): ConformancePackDetail {
  return {
    ConformancePackName: pack.name,
    ConformancePackArn: packArn(pack),
    ConformancePackId: pack.packId,
    DeliveryS3Bucket: pack.deliveryBucket,
    DeliveryS3KeyPrefix: pack.deliveryKeyPrefix,
    ConformancePackInputParameters: [...pack.inputParameters],
    LastUpdateRequestedTime: pack.updateRequestedAt,
    CreatedBy: pack.createdBy,
    TemplateSSMDocumentDetails: pack.templateDocument,
  }
}
