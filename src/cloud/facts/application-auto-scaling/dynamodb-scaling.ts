import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'

/** How the capacity of a table or an index scales in one direction. */
export interface Scaling {
  readonly min?: number
  readonly max?: number
  /** The use of the capacity that the policy aims at (percent). */
  readonly target?: number
}

export interface TableScaling {
  readonly read?: Scaling
  readonly write?: Scaling
}

/** `dynamodb:table:ReadCapacityUnits`, `dynamodb:index:WriteCapacityUnits` */
const DIRECTION = /^dynamodb:(?:table|index):(Read|Write)CapacityUnits$/

/**
 * The scaling of DynamoDB, by `table/NAME` or `table/NAME/index/INDEX`.
 * https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html
 */
export const dynamodbScaling = fact<ReadonlyMap<string, TableScaling>>({
  name: 'application-auto-scaling-dynamodb',
  permissions: ['application-autoscaling:DescribeScalableTargets', 'application-autoscaling:DescribeScalingPolicies'],

  async read(cloud) {
    const aims = await targetsOfPolicies(cloud)
    const { sdk, client } = await cloud.service('application-auto-scaling')
    const found = new Map<string, TableScaling>()
    const all = sdk.paginateDescribeScalableTargets({ client, pageSize: 50 }, { ServiceNamespace: 'dynamodb' })
    for await (const page of all) {
      for (const { ResourceId, ScalableDimension, MinCapacity: min, MaxCapacity: max } of page.ScalableTargets ?? []) {
        const direction = DIRECTION.exec(ScalableDimension ?? '')?.[1]?.toLowerCase()
        if (ResourceId === undefined || direction === undefined) continue
        const scaling = { min, max, target: aims.get(`${ResourceId} ${ScalableDimension}`) }
        found.set(ResourceId, { ...found.get(ResourceId), [direction]: scaling })
      }
    }
    return found
  },
})

async function targetsOfPolicies(cloud: Cloud): Promise<ReadonlyMap<string, number | undefined>> {
  const { sdk, client } = await cloud.service('application-auto-scaling')
  const aims = new Map<string, number | undefined>()
  const all = sdk.paginateDescribeScalingPolicies({ client, pageSize: 50 }, { ServiceNamespace: 'dynamodb' })
  for await (const page of all)
    for (const policy of page.ScalingPolicies ?? [])
      aims.set(
        `${policy.ResourceId} ${policy.ScalableDimension}`,
        policy.TargetTrackingScalingPolicyConfiguration?.TargetValue,
      )
  return aims
}
