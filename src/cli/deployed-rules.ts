import type { Api } from './api.ts'
import { collect } from './pages.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html */
export interface DeployedRule {
  readonly ConfigRuleName: string
  readonly Source: { readonly Owner: string; readonly SourceIdentifier?: string }
}

const MOST = 10_000

/** The rules of the account and region, by name. */
export async function deployedRules(api: Api): Promise<readonly DeployedRule[]> {
  const { items } = await collect<DeployedRule, string>(MOST, async (NextToken) => {
    const page = await api.call<{ ConfigRules: DeployedRule[]; NextToken?: string }>('config', 'DescribeConfigRules', {
      NextToken,
    })
    return { items: page.ConfigRules, next: page.NextToken }
  })
  return items
}
