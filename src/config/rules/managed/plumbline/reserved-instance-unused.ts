import { reservedInstances } from '../../../../cloud/facts/ec2/reserved-instances.ts'
import type { Fields } from '../../fields.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { readItems } from '../ec2/live-items.ts'
import { type Demand, unusedReservations } from './reservation-use.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/apply_ri.html */
export const reservedInstanceUnused = managedRule({
  identifier: 'PLUMBLINE_RESERVED_INSTANCE_UNUSED',
  own: {
    pillar: 'Cost Optimization',
    check:
      "NON_COMPLIANT if no running instance of the account uses an active reservation, or a part of it: of its type, zone, tenancy and platform, or of any size of the family where EC2 applies it so. What the organization's other accounts use is not seen.",
    resourceTypes: ['AWS::EC2::ReservedInstances'],
  },

  async evaluateAll(account) {
    const reservations = await account.fact(reservedInstances)
    const instances = readItems(account, 'AWS::EC2::Instance', ({ configuration }) => demandOf(configuration))
    const running: Demand[] = []
    for await (const [, demand] of instances) if (demand !== undefined) running.push(demand)
    const unused = unusedReservations(reservations, running)
    return reservations.flatMap(({ id, count, instanceType }) => {
      const idle = unused.get(id)
      if (idle === undefined) return []
      const verdict =
        idle === 0 ? compliant : nonCompliant(`${idle} of ${count} reserved ${instanceType} are not used.`)
      return [{ resourceType: 'AWS::EC2::ReservedInstances', resourceId: id, verdict }]
    })
  },
})

/** Spot instances and those of capacity blocks are paid for otherwise. */
function demandOf(instance: Fields): Demand | undefined {
  if (instance.text('state.name') !== 'running' || instance.text('instanceLifecycle')) return undefined
  const byPlatform = instance.text('platform')?.toLowerCase() === 'windows' ? 'Windows' : 'Linux/UNIX'
  return {
    instanceType: instance.text('instanceType') ?? '',
    zone: instance.text('placement.availabilityZone') ?? '',
    tenancy: instance.text('placement.tenancy') ?? 'default',
    product: instance.text('platformDetails') ?? byPlatform,
  }
}
