import { partitionOf } from '../../cloud/clients.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { type ConfigContext, operation } from '../operation.ts'
import { judgesIn } from '../rules/rule.ts'
import { rulesOf, type StoredRule } from '../rules/store.ts'
import {
  type EvaluationRequest,
  evaluationWithToken,
  insertEvaluation,
  type ResourceEvaluation,
  type RuleResult,
} from './evaluation.ts'
import { annotationOf, concerns, judgePlanned, readyRule } from './judge-planned.ts'
import { type Mapped, mapResource } from './map-resource.ts'
import { cloudformation } from './mapping/cloudformation.ts'
import { plannedItem } from './planned-item.ts'

/** Seconds, when none are given. */
const TIMEOUT = 900
/** Rules read at a time. */
const PAGE = 100

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_StartResourceEvaluation.html
 *
 * Rules judge while the caller waits, since they read nothing but the resource: the evaluation is over when its id is known.
 */
export const startResourceEvaluation = operation('StartResourceEvaluation', async (input, ctx) => {
  const { db, caller, newId, fail } = ctx
  const invalid = (message: string) => fail('InvalidParameterValueException', message)
  if (input.EvaluationMode !== 'PROACTIVE') {
    invalid(
      `The EvaluationMode ${input.EvaluationMode} is invalid. Only the following values are permitted: [PROACTIVE].`,
    )
  }
  const { ResourceId, ResourceType, ResourceConfiguration, ResourceConfigurationSchemaType } = input.ResourceDetails
  const request: EvaluationRequest = {
    resourceType: ResourceType,
    resourceId: ResourceId,
    resourceConfiguration: ResourceConfiguration,
    schemaType: ResourceConfigurationSchemaType ?? 'CFN_RESOURCE_SCHEMA',
    contextIdentifier: input.EvaluationContext?.EvaluationContextIdentifier,
    timeoutSeconds: input.EvaluationTimeout || TIMEOUT,
    clientToken: input.ClientToken,
  }
  const before = await earlier(ctx, request)
  if (before !== undefined) return answer(before, request, fail)
  const mapping = Object.hasOwn(cloudformation, ResourceType) ? cloudformation[ResourceType] : undefined
  if (mapping === undefined) return invalid(`The resource type ${ResourceType} is invalid.`)
  const properties = propertiesOf(ResourceConfiguration, invalid)
  const outcome = await judged(
    ctx,
    mapResource(mapping, properties, { address: ResourceId, partition: partitionOf(caller.region) }),
    request,
  )
  const made = { ...request, ...outcome, evaluationId: newId(), startedAt: ctx.now }
  if (await insertEvaluation(db, caller, made)) return { ResourceEvaluationId: made.evaluationId }
  // Another request with the token was faster.
  return answer((await earlier(ctx, request))!, request, fail)
})

async function earlier(
  { db, caller }: ConfigContext,
  { clientToken }: EvaluationRequest,
): Promise<ResourceEvaluation | undefined> {
  return clientToken === undefined ? undefined : evaluationWithToken(db, caller, clientToken)
}

function answer(
  before: ResourceEvaluation,
  request: EvaluationRequest,
  fail: (fault: 'IdempotentParameterMismatch', message: string) => never,
): { ResourceEvaluationId: string } {
  const isSame = (Object.keys(request) as (keyof EvaluationRequest)[]).every((key) => before[key] === request[key])
  if (!isSame) {
    fail(
      'IdempotentParameterMismatch',
      'Using the same client token with one or more different parameters. Specify a new client token with the parameter changes and try again.',
    )
  }
  return { ResourceEvaluationId: before.evaluationId }
}

function propertiesOf(text: string, invalid: (message: string) => never): JsonObject {
  let value: Json = null
  try {
    value = JSON.parse(text)
  } catch (error) {
    return invalid(`The ResourceConfiguration is no JSON: ${(error as Error).message}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalid('The ResourceConfiguration must be a JSON object of the resource type schema.')
  }
  return value as JsonObject
}

type Outcome = Pick<ResourceEvaluation, 'status' | 'failureReason' | 'compliance' | 'results'>

/** What each active rule that is in proactive mode says. */
async function judged(ctx: ConfigContext, mapped: Mapped, request: EvaluationRequest): Promise<Outcome> {
  const { caller, now } = ctx
  const deadline = performance.now() + request.timeoutSeconds * 1000
  const item = plannedItem(mapped, { ...caller, resourceId: request.resourceId, now })
  const results: RuleResult[] = []
  for await (const rule of proactiveRules(ctx)) {
    if (performance.now() > deadline) {
      return { status: 'FAILED', failureReason: 'The evaluation timed out.', results }
    }
    const ready = readyRule(rule)
    if (!concerns(ready, mapped.resourceType)) continue
    const verdict = judgePlanned(ready, item, now)
    if (verdict === undefined) continue
    results.push({ ruleName: rule.name, compliance: verdict.compliance, annotation: annotationOf(verdict) })
  }
  return { status: 'SUCCEEDED', compliance: together(results), results }
}

async function* proactiveRules({ db, caller }: ConfigContext): AsyncGenerator<StoredRule> {
  for (let after: string | undefined; ; ) {
    const page = await rulesOf(db, caller, { mode: 'PROACTIVE', after, limit: PAGE })
    for (const rule of page)
      if (['ACTIVE', 'EVALUATING'].includes(rule.state) && judgesIn('PROACTIVE', rule)) yield rule
    if (page.length < PAGE) return
    after = page.at(-1)!.name
  }
}

/** One rule that a resource does not comply with is enough; one that it does, if there is none. */
function together(results: readonly RuleResult[]): RuleResult['compliance'] {
  const order = ['NON_COMPLIANT', 'COMPLIANT', 'NOT_APPLICABLE'] as const
  const isSaid = (compliance: string) => results.some((result) => result.compliance === compliance)
  return order.find(isSaid) ?? 'INSUFFICIENT_DATA'
}
