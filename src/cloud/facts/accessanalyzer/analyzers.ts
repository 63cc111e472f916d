import type { AnalyzerStatus, Type } from '@aws-sdk/client-accessanalyzer'
import { fact } from '../../fact.ts'

export interface Analyzer {
  readonly type: Type
  readonly status: AnalyzerStatus
}

/**
 * IAM Access Analyzer's analyzers of the region.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListAnalyzers.html
 */
export const accessAnalyzers = fact<readonly Analyzer[]>({
  name: 'accessanalyzer-analyzers',
  permissions: ['access-analyzer:ListAnalyzers'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('accessanalyzer')
    const found: Analyzer[] = []
    for await (const page of sdk.paginateListAnalyzers({ client, pageSize: 100 }, {}))
      for (const { type, status } of page.analyzers ?? []) found.push({ type: type!, status: status! })
    return found
  },
})
