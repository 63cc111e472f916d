/** Managed rules as our own API speaks of them. */
import type { Api } from './api.ts'
import { ApiError } from './api-error.ts'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-code.ts'
import { didYouMean } from './nearest.ts'
import { argument } from './option.ts'
import { collect } from './pages.ts'

export interface ManagedRule {
  readonly identifier: string
  readonly name: string
  readonly trigger: 'change' | 'periodic' | 'both' | 'external'
  readonly resourceTypes: readonly string[]
  readonly parameters: readonly {
    readonly name: string
    readonly type: string
    readonly default?: string
    readonly required: boolean
    readonly note?: string
  }[]
  readonly maximumFrequency?: string
  readonly check: string
  readonly confidence?: string
  readonly note?: string
  readonly deprecated?: string
  readonly implemented: boolean
}

export interface FoundRule {
  readonly rule: ManagedRule
  readonly source?: { readonly file: string; readonly text: string }
}

const PAGE = 100
const MOST = 10_000

export const ruleArgument = argument('RULE', 'Managed rule: s3-bucket-versioning-enabled, or its identifier')

/** All managed rules that pass the filter, by identifier. */
export async function managedRules(api: Api, filter: object = {}): Promise<readonly ManagedRule[]> {
  const { items } = await collect<ManagedRule, string>(MOST, async (nextToken) => {
    const input = { ...filter, limit: PAGE, nextToken }
    const page = await api.call<{ rules: ManagedRule[]; nextToken?: string }>('plumbline', 'ListManagedRules', input)
    return { items: page.rules, next: page.nextToken }
  })
  return items
}

/** @throws CommandError for an unknown rule, with those that are most alike */
export async function managedRule(api: Api, given: string): Promise<FoundRule> {
  try {
    return await api.call<FoundRule>('plumbline', 'GetManagedRule', { identifier: given })
  } catch (error) {
    if (!(error instanceof ApiError) || error.exitCode !== EXIT.notFound) throw error
    const names = (await managedRules(api)).map(({ name }) => name)
    throw noManagedRule(given, names)
  }
}

export function noManagedRule(given: string, names: Iterable<string>): CommandError {
  const hint = didYouMean(given, names)
  return new CommandError(`There is no managed rule ${given}.`, { exitCode: EXIT.notFound, hint })
}
