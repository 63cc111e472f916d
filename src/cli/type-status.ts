import type { Api, As } from './api.ts'
import { collect } from './pages.ts'

/** The readings of one region and type, as ListTypeStatuses gives them. */
export interface TypeStatus {
  readonly region: string
  readonly resourceType: string
  readonly recorded: boolean
  readonly state: 'waiting' | 'read' | 'failing' | 'unavailable'
  readonly reading: boolean
  readonly lastAttemptAt?: string
  readonly lastSuccessAt?: string
  readonly lastErrorAt?: string
  readonly lastErrorCode?: string
  readonly lastErrorMessage?: string
  readonly resources: number
  readonly changed: number
  readonly deleted: number
}

const MOST = 200_000

export async function typeStatuses(api: Api, regions?: readonly string[], as?: As): Promise<readonly TypeStatus[]> {
  const { items } = await collect<TypeStatus, readonly string[]>(MOST, async (after) => {
    const input = { regions, after }
    const page = await api.call<{ types: TypeStatus[]; next?: string[] }>('plumbline', 'ListTypeStatuses', input, as)
    return { items: page.types, next: page.next }
  })
  return items
}
