import type { Api } from './api.ts'
import type { Context, Result } from './command.ts'
import { collect } from './pages.ts'
import { table } from './table.ts'

interface ResourceCounts {
  readonly resourceType: string
  readonly resourceId: string
  readonly compliant: number
  readonly nonCompliant: number
  readonly notApplicable: number
  readonly insufficientData: number
}

const PAGE = 1000

/** Of each resource with how many rules it complies, and with how many not: what fails most first. */
export async function resourcesResult(
  api: Api,
  { at, limit }: { at: string | undefined; limit: number },
  { colour }: Context,
): Promise<Result> {
  const { items: resources, more } = await collect<ResourceCounts, string>(limit, async (nextToken, room) => {
    const input = { at, limit: Math.min(room, PAGE), nextToken }
    const page = await api.call<{ resources: ResourceCounts[]; nextToken?: string }>(
      'plumbline',
      'ListResourceCompliance',
      input,
    )
    return { items: page.resources, next: page.nextToken }
  })
  const lines = table<ResourceCounts>(
    [
      {
        title: 'FAILS',
        align: 'right',
        value: (row) => row.nonCompliant,
        paint: (text) => (text === '0' ? text : colour.red(text)),
      },
      { title: 'PASSES', align: 'right', value: (row) => row.compliant },
      { title: 'TYPE', value: (row) => row.resourceType },
      { title: 'ID', value: (row) => row.resourceId },
    ],
    resources,
    colour,
  )
  const rest = more ? `There are more than ${limit}: see --limit.\n` : ''
  return { json: { at, resources, more }, text: resources.length === 0 ? 'No resources.\n' : `${lines}${rest}` }
}
