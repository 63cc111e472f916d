import { fact } from '../../fact.ts'

/** Instances that were paid for in advance. */
export interface Reservation {
  readonly id: string
  /** `active`, `payment-pending`, `payment-failed`, `retired`, `queued` or `queued-deleted`. */
  readonly state: string
  readonly instanceType: string
  readonly count: number
  /** The Availability Zone; absent for one of the whole region. */
  readonly zone?: string
  readonly tenancy: string
  /** `Linux/UNIX`, `Windows`, `Red Hat Enterprise Linux`: as the platform details of an instance. */
  readonly product: string
}

/**
 * The account's reserved instances of the region, also those that ended. They come without pages.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstances.html
 */
export const reservedInstances = fact<readonly Reservation[]>({
  name: 'ec2-reserved-instances',
  permissions: ['ec2:DescribeReservedInstances'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const { ReservedInstances = [] } = await client.send(new sdk.DescribeReservedInstancesCommand({}))
    return ReservedInstances.map((one) => ({
      id: one.ReservedInstancesId!,
      state: one.State ?? '',
      instanceType: one.InstanceType ?? '',
      count: one.InstanceCount ?? 0,
      zone: one.Scope === 'Region' ? undefined : one.AvailabilityZone,
      tenancy: one.InstanceTenancy ?? 'default',
      // What is reserved for a VPC is said to be so, the instance is not.
      product: (one.ProductDescription ?? '').replace(/ \(Amazon VPC\)$/, ''),
    }))
  },
})
