import type { ConformancePackStatusDetail } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { type Pack, packArn, stackArn } from './pack.ts'
import { selectedPacks } from './selected-packs.ts'

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConformancePackStatus.html
 *
 * A name that no pack has is passed over: the operation has no fault for it.
 */
export const describeConformancePackStatus = operation('DescribeConformancePackStatus', async (input, ctx) => {
  const { packs, NextToken } = await selectedPacks(ctx, input, 'DescribeConformancePackStatus', ctx.fail)
  return { ConformancePackStatusDetails: packs.map(status), NextToken }
})

function status(pack: Pack): ConformancePackStatusDetail {
  return {
    ConformancePackName: pack.name,
    ConformancePackId: pack.packId,
    ConformancePackArn: packArn(pack),
    ConformancePackState: pack.state,
    StackArn: stackArn(pack),
    ConformancePackStatusReason: pack.statusReason,
    LastUpdateRequestedTime: pack.updateRequestedAt,
    LastUpdateCompletedTime: pack.updateCompletedAt,
  }
}
