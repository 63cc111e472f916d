/** Conformance packs of the account and region, as AWS Config's API speaks of them. */
import type { Api } from './api.ts'
import { ApiError } from './api-error.ts'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-code.ts'
import { didYouMean } from './nearest.ts'
import { argument } from './option.ts'
import { collect } from './pages.ts'
import type { WireTime } from './wire-time.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ConformancePackStatusDetail.html */
export interface PackStatus {
  readonly ConformancePackName: string
  readonly ConformancePackId: string
  readonly ConformancePackArn: string
  readonly ConformancePackState: string
  readonly ConformancePackStatusReason?: string
  readonly LastUpdateRequestedTime: WireTime
  readonly LastUpdateCompletedTime?: WireTime
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ConformancePackDetail.html */
export interface PackDetail {
  readonly ConformancePackName: string
  readonly ConformancePackArn: string
  readonly ConformancePackInputParameters?: readonly {
    readonly ParameterName: string
    readonly ParameterValue: string
  }[]
  readonly DeliveryS3Bucket?: string
  readonly TemplateSSMDocumentDetails?: { readonly DocumentName: string; readonly DocumentVersion?: string }
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ConformancePackRuleCompliance.html */
export interface PackRule {
  readonly ConfigRuleName: string
  readonly ComplianceType: string
  readonly Controls?: readonly string[]
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ConformancePackComplianceScore.html */
export interface PackScore {
  readonly ConformancePackName: string
  /** Percent, or INSUFFICIENT_DATA. */
  readonly Score: string
  readonly LastUpdatedTime?: WireTime
}

export const packArgument = argument('PACK', 'Name of a conformance pack of the account and region')

const MOST = 10_000
const RULES_PAGE = 100

/** By name. */
export function packStatuses(api: Api, name?: string): Promise<readonly PackStatus[]> {
  const input = name === undefined ? {} : { ConformancePackNames: [name] }
  return all<PackStatus>(api, 'DescribeConformancePackStatus', 'ConformancePackStatusDetails', input)
}

/** The status of one pack. @throws CommandError for an unknown one, with those that are most alike */
export async function packStatus(api: Api, name: string): Promise<PackStatus> {
  const [status] = await packStatuses(api, name)
  if (status === undefined) throw noPack(name, await packStatuses(api))
  return status
}

/** The worst first; those without a score last. */
export function packScores(api: Api, name?: string): Promise<readonly PackScore[]> {
  const filters = name === undefined ? {} : { Filters: { ConformancePackNames: [name] } }
  const input = { ...filters, SortBy: 'SCORE', SortOrder: 'ASCENDING' }
  return all<PackScore>(api, 'ListConformancePackComplianceScores', 'ConformancePackComplianceScores', input)
}

export async function packDetail(api: Api, name: string): Promise<PackDetail> {
  const input = { ConformancePackNames: [name] }
  const [detail] = await ofPack(api, name, () =>
    all<PackDetail>(api, 'DescribeConformancePacks', 'ConformancePackDetails', input),
  )
  return detail!
}

/** The rules of a pack with their compliance and controls, by name. */
export function packRules(api: Api, name: string): Promise<readonly PackRule[]> {
  const input = { ConformancePackName: name, Limit: RULES_PAGE }
  return ofPack(api, name, () =>
    all<PackRule>(api, 'DescribeConformancePackCompliance', 'ConformancePackRuleComplianceList', input),
  )
}

/** Asks for one pack. @throws CommandError for an unknown one, with those that are most alike */
export async function ofPack<Output>(api: Api, name: string, ask: () => Promise<Output>): Promise<Output> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'NoSuchConformancePackException') throw error
    throw noPack(name, await packStatuses(api), error)
  }
}

function noPack(name: string, packs: readonly PackStatus[], cause?: Error): CommandError {
  const hint = didYouMean(
    name,
    packs.map((pack) => pack.ConformancePackName),
  )
  return new CommandError(`There is no conformance pack ${name}.`, { exitCode: EXIT.notFound, hint, cause })
}

async function all<Item>(api: Api, operation: string, list: string, input: object): Promise<readonly Item[]> {
  const { items } = await collect<Item, string>(MOST, async (NextToken) => {
    const page = await api.call<Record<string, unknown>>('config', operation, { ...input, NextToken })
    return { items: page[list] as Item[], next: page.NextToken as string | undefined }
  })
  return items
}
