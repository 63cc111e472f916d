import { partitionOf } from '../../cloud/clients.ts'
import type { Database, Queryable } from '../../store/database.ts'
import type { Item } from './item.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html */
export interface Scope {
  readonly ComplianceResourceTypes?: readonly string[]
  readonly TagKey?: string
  readonly TagValue?: string
  readonly ComplianceResourceId?: string
}

/** https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config-rules.html */
export type EvaluationMode = 'DETECTIVE' | 'PROACTIVE'

/** A rule of an account in a region, as it was put. */
export interface Rule {
  readonly accountId: string
  readonly region: string
  readonly name: string
  /** `config-rule-abc123` */
  readonly ruleId: string
  readonly description?: string
  readonly source: {
    readonly Owner: 'AWS' | 'CUSTOM_LAMBDA' | 'CUSTOM_POLICY'
    readonly SourceIdentifier?: string
    readonly SourceDetails?: readonly {
      EventSource?: string
      MessageType?: string
      MaximumExecutionFrequency?: string
    }[]
    readonly CustomPolicyDetails?: {
      readonly PolicyRuntime: string
      readonly PolicyText: string
      readonly EnableDebugLogDelivery?: boolean
    }
  }
  readonly scope?: Scope
  readonly inputParameters: Readonly<Record<string, string>>
  readonly maximumExecutionFrequency?: string
  /** When it judges: what is there, what is to be, or both. What is there, unless said. */
  readonly evaluationModes?: readonly EvaluationMode[]
  readonly createdBy?: string
  readonly state: string
  readonly revision: number
}

export interface RuleRow {
  account_id: string
  region: string
  name: string
  rule_id: string
  description: string | null
  source: Rule['source']
  scope: Scope | null
  input_parameters: string | null
  maximum_execution_frequency: string | null
  evaluation_modes: EvaluationMode[]
  created_by: string | null
  state: string
  revision: number
}

/** `arn:aws:config:REGION:ACCOUNT:config-rule/config-rule-abc123` */
export function ruleArn({ accountId, region, ruleId }: Pick<Rule, 'accountId' | 'region' | 'ruleId'>): string {
  return `arn:${partitionOf(region)}:config:${region}:${accountId}:config-rule/${ruleId}`
}

/** The rules of an account in a region that judge what is there. */
export async function activeRules(db: Queryable, accountId: string, region: string): Promise<Rule[]> {
  const { rows } = await db.query<RuleRow>(
    `select * from config_rule where account_id = $1 and region = $2 and state in ('ACTIVE', 'EVALUATING')
       and 'DETECTIVE' = any(evaluation_modes) order by name`,
    [accountId, region],
  )
  return rows.map(ruleOf)
}

/** One rule by its id, in whatever state. */
export async function ruleWithId(
  db: Database,
  accountId: string,
  region: string,
  ruleId: string,
): Promise<Rule | undefined> {
  const { rows } = await db.query<RuleRow>(
    'select * from config_rule where account_id = $1 and region = $2 and rule_id = $3',
    [accountId, region, ruleId],
  )
  return rows[0] === undefined ? undefined : ruleOf(rows[0])
}

export function ruleOf(row: RuleRow): Rule {
  return {
    accountId: row.account_id,
    region: row.region,
    name: row.name,
    ruleId: row.rule_id,
    description: row.description ?? undefined,
    source: row.source,
    scope: row.scope ?? undefined,
    inputParameters: JSON.parse(row.input_parameters ?? '{}'),
    maximumExecutionFrequency: row.maximum_execution_frequency ?? undefined,
    evaluationModes: row.evaluation_modes,
    createdBy: row.created_by ?? undefined,
    state: row.state,
    revision: row.revision,
  }
}

/** Whether a rule judges in a mode. */
export function judgesIn(
  mode: EvaluationMode,
  { evaluationModes = ['DETECTIVE'] }: Pick<Rule, 'evaluationModes'>,
): boolean {
  return evaluationModes.includes(mode)
}

/** Whether a rule's scope holds an item. An empty list of types restricts nothing. */
export function inScope(
  { scope }: Pick<Rule, 'scope'>,
  item: Pick<Item, 'resourceType' | 'resourceId' | 'tags'>,
): boolean {
  if (scope === undefined) return true
  const { ComplianceResourceTypes: types = [], ComplianceResourceId: id, TagKey: key, TagValue: value } = scope
  if (types.length > 0 && !types.includes(item.resourceType)) return false
  if (id !== undefined && id !== item.resourceId) return false
  if (key === undefined) return true
  return Object.hasOwn(item.tags, key) && (value === undefined || value === '' || item.tags[key] === value)
}
