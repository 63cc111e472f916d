import { publicFlows } from '../../../../cloud/facts/flow-log-records/public-flows.ts'
import type { Fields } from '../../fields.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { readItems } from '../ec2/live-items.ts'

const INSTANCE = 'AWS::EC2::Instance'

interface Known {
  readonly id: string
  readonly zone: string
  readonly interfaces: readonly string[]
  readonly addresses: readonly string[]
  /** Its interfaces, subnet and VPC: a flow log of one of them records its traffic. */
  readonly places: readonly string[]
}

/** https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_data_transfer_optimized_components.html */
export const instancePublicPath = managedRule({
  identifier: 'PLUMBLINE_INSTANCE_PUBLIC_PATH',
  own: {
    pillar: 'Cost Optimization',
    check:
      'NON_COMPLIANT if, by the records of VPC flow logs of about the last hour, the instance reached another of its Availability Zone over a public IPv4 address, or was reached so. Of an instance whose traffic no flow log recorded, in CloudWatch Logs or as text in S3, or of which there are more records than are read, only this is said.',
    resourceTypes: [INSTANCE],
  },

  async evaluateAll(account) {
    const { flows, covered, unread } = await account.fact(publicFlows)
    const instances: Known[] = []
    const items = readItems(account, INSTANCE, ({ resourceId, configuration }) => knownOf(resourceId, configuration))
    for await (const [, known] of items) instances.push(known)
    const [byInterface, byAddress] = [new Map<string, Known>(), new Map<string, Known>()]
    for (const one of instances) {
      for (const id of one.interfaces) byInterface.set(id, one)
      for (const address of one.addresses) byAddress.set(address, one)
    }
    const wrong = new Map<string, string>()
    for (const { interfaceId, source, destination } of flows) {
      const here = byInterface.get(interfaceId)
      for (const address of [source, destination]) {
        const there = byAddress.get(address)
        if (here === undefined || there === undefined || here === there || here.zone !== there.zone) continue
        wrong.set(here.id, `It talks with ${there.id}, of its zone, over the public address ${address}.`)
        wrong.set(there.id, `It talks with ${here.id}, of its zone, over its public address ${address}.`)
      }
    }
    const judged = instances.filter(({ id, places }) => wrong.has(id) || places.some((place) => covered.has(place)))
    if (judged.length === 0 && instances.length > 0)
      throw new Error(`No records of flow logs could be read. ${unread.join('; ') || 'There is no active flow log.'}`)
    return judged.map(({ id }) => {
      const reason = wrong.get(id)
      const verdict = reason === undefined ? compliant : nonCompliant(reason)
      return { resourceType: INSTANCE, resourceId: id, verdict }
    })
  },
})

function knownOf(id: string, instance: Fields): Known {
  const interfaces = instance.list('networkInterfaces')
  const ids = interfaces.map((one) => one.text('networkInterfaceId') ?? '')
  const addresses = [
    instance.text('publicIpAddress'),
    ...interfaces.map((one) => one.text('association.publicIp')),
    ...interfaces.flatMap((one) => one.list('privateIpAddresses')).map((one) => one.text('association.publicIp')),
  ]
  const subnets = interfaces.flatMap((one) => [one.text('subnetId') ?? '', one.text('vpcId') ?? ''])
  return {
    id,
    zone: instance.text('placement.availabilityZone') ?? id,
    interfaces: ids,
    addresses: addresses.filter((address): address is string => Boolean(address)),
    places: [...ids, instance.text('subnetId') ?? '', instance.text('vpcId') ?? '', ...subnets],
  }
}
