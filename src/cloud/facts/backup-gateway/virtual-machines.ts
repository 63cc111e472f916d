import type { JsonObject } from '../../../lib/json.ts'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { jsonCall } from '../../json-call.ts'
import { pages } from '../../pages.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

/** A virtual machine of a hypervisor, which AWS Config does not record. */
export interface VirtualMachine {
  /** `vm-0000ABCDEFGIJKL` */
  readonly id: string
  readonly name?: string
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
}

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BGW_VirtualMachine.html */
interface Machine {
  readonly ResourceArn: string
  readonly Name?: string
}

/** Calls that run at once. */
const AT_ONCE = 8

/**
 * The virtual machines that AWS Backup gateway sees.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BGW_ListVirtualMachines.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BGW_ListTagsForResource.html
 */
export const virtualMachines = fact<readonly VirtualMachine[]>({
  name: 'backup-gateway-virtual-machines',
  permissions: ['backup-gateway:ListVirtualMachines', 'backup-gateway:ListTagsForResource'],

  async read(cloud) {
    const tagged = mapConcurrently(machines(cloud), AT_ONCE, async (machine) => {
      const answer = await unlessGone(
        call(cloud, 'ListTagsForResource', { ResourceArn: machine.arn }),
        'ResourceNotFoundException',
      )
      return answer && { ...machine, tags: tagMap(listOf(answer, 'Tags')) }
    })
    return Array.fromAsync(tagged)
  },
})

async function* machines(cloud: Cloud): AsyncGenerator<Omit<VirtualMachine, 'tags'>> {
  const all = pages(
    (NextToken) => call(cloud, 'ListVirtualMachines', { MaxResults: 100, NextToken }),
    ({ NextToken }) => NextToken as string | undefined,
  )
  for await (const page of all)
    for (const { ResourceArn: arn, Name: name } of listOf<Machine>(page, 'VirtualMachines'))
      yield { id: arn.slice(arn.lastIndexOf('/') + 1), name, arn }
}

function call(cloud: Cloud, operation: string, input: JsonObject): Promise<JsonObject> {
  const target = `BackupOnPremises_v20210101.${operation}`
  return jsonCall(cloud, { service: 'backup-gateway', target, version: '1.0' }, input)
}

/** What a list of the answer holds, as the service's model says. */
function listOf<Member>(answer: JsonObject, name: string): readonly Member[] {
  return (answer[name] ?? []) as readonly Member[]
}
