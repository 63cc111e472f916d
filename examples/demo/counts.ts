import type { Api } from '../../src/cli/api.ts'
import type { Colours } from '../../src/cli/colour.ts'
import { table } from '../../src/cli/table.ts'
import { ACCOUNTS, type Account } from '../organization/place.ts'

interface Counted {
  readonly total: number
  readonly counts: readonly { readonly resourceType: string; readonly count: number }[]
}

type Name = Account['name']

const REGIONS = ['us-east-1', 'eu-west-1']

/** What was recorded: a table of the accounts, and one of the types. */
export async function counts(api: Api, colour: Colours): Promise<string> {
  const accounts: Account[] = Object.values(ACCOUNTS)
  const perAccount = new Map<Name, { regions: number[]; types: Map<string, number> }>()
  for (const { id, name } of accounts) {
    const found = { regions: [] as number[], types: new Map<string, number>() }
    for (const region of REGIONS) {
      const counted = await api.call<Counted>('plumbline', 'CountResources', {}, { accountId: id, region })
      found.regions.push(counted.total)
      for (const { resourceType, count } of counted.counts) {
        if (count > 0) found.types.set(resourceType, (found.types.get(resourceType) ?? 0) + count)
      }
    }
    perAccount.set(name, found)
  }
  const inRegion = (name: Name, i: number) => perAccount.get(name)!.regions[i]!
  const accountTable = table<Account>(
    [
      { title: 'ACCOUNT', value: ({ id }) => id },
      { title: 'NAME', value: ({ name }) => name },
      ...REGIONS.map((region, i) => ({
        title: region,
        align: 'right' as const,
        value: ({ name }: Account) => inRegion(name, i),
      })),
    ],
    accounts,
    colour,
  )
  const ofType = (name: Name, type: string) => perAccount.get(name)!.types.get(type)
  const sum = (type: string) => accounts.reduce((total, { name }) => total + (ofType(name, type) ?? 0), 0)
  const types = [...new Set([...perAccount.values()].flatMap((found) => [...found.types.keys()]))].sort()
  const typeTable = table<string>(
    [
      { title: 'TYPE', value: (type) => type },
      ...accounts.map(({ name }) => ({
        title: name.toUpperCase(),
        align: 'right' as const,
        value: (type: string) => ofType(name, type),
      })),
      { title: 'ALL', align: 'right', value: sum },
    ],
    types,
    colour,
  )
  const total = types.reduce((all, type) => all + sum(type), 0)
  return `${accountTable}\n${typeTable}\n${total} resources of ${types.length} types stand there now.\n`
}
