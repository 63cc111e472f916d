import { partitionOf } from '../../cloud/clients.ts'
import type { FunctionOutcome } from '../../cloud/functions/outcome.ts'
import type { Decision } from '../../cloud/rego/decision.ts'
import { decideByServer, type OpaServer } from '../../cloud/rego/opa-server.ts'
import { PolicyError } from '../../cloud/rego/policy-error.ts'
import { decideByModule } from '../../cloud/rego/policy-processes.ts'
import type { FunctionCall } from '../../config/rules/custom/function-runner.ts'
import type { RegoPolicy } from '../../config/rules/custom/rego/policy-store.ts'
import { regoInput } from '../../config/rules/custom/rego/rego-input.ts'
import { toldItem } from '../../config/rules/custom/rego/told-item.ts'
import { nonCompliant } from '../../config/rules/verdict.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'
import type { Call } from '../../wire/dispatch.ts'
import { Fault } from '../../wire/fault.ts'

interface Parts {
  readonly db: Queryable
  /** One operation of AWS Config, without HTTP. */
  call(call: Call): Promise<object>
  /** A running OPA, where one was named. */
  readonly opa?: OpaServer
}

interface Said {
  readonly decision: Decision
  readonly printed: string
}

/**
 * Judges what a rule's function would be told of, and puts the evaluation as the function would. What is wrong with the policy is in
 * the outcome.
 * @throws what is wrong with us
 */
export async function judgeByPolicy(policy: RegoPolicy, call: FunctionCall, parts: Parts): Promise<FunctionOutcome> {
  try {
    const told = await toldItem(parts.db, call.event, call.region)
    if (told === undefined) {
      throw new PolicyError(
        'Rego.NoItem',
        'A policy in Rego judges configuration items, and was told of none. Give its rule ConfigurationItemChangeNotification and OversizedConfigurationItemChangeNotification as the MessageType of its SourceDetails.',
      )
    }
    const { decision, printed }: Said = told.hasLeft
      ? { decision: { compliance: 'NOT_APPLICABLE' }, printed: '' }
      : await decide(policy, told.item, call, parts.opa)
    await put(decision, told.item, call, parts)
    return { reached: true, output: printed }
  } catch (error) {
    call.signal.throwIfAborted()
    if (error instanceof PolicyError) {
      const { type, message, printed } = error
      return { reached: type !== 'Rego.ServerUnreachable', error: { type, message }, output: printed }
    }
    // The rule was changed meanwhile, for example.
    if (error instanceof Fault)
      return { reached: true, error: { type: error.name, message: error.message }, output: '' }
    throw error
  }
}

async function decide(
  { module, entrypoint }: RegoPolicy,
  item: JsonObject,
  { event, signal }: FunctionCall,
  opa: OpaServer | undefined,
): Promise<Said> {
  const parameters = JSON.parse(event.ruleParameters) as Readonly<Record<string, Json>>
  const input = regoInput(item, parameters)
  if (module !== undefined) return decideByModule({ module, entrypoint }, input, { parameters }, { signal })
  if (opa === undefined) {
    throw new PolicyError('Rego.NoServer', 'No OPA server is named: start Plumbline with OPA_URL or --opa-url.')
  }
  return { decision: await decideByServer(opa, entrypoint, input, { signal }), printed: '' }
}

async function put(
  { compliance, annotation }: Decision,
  { resourceType, resourceId, configurationItemCaptureTime }: JsonObject,
  { accountId, region, event }: FunctionCall,
  { call }: Parts,
): Promise<void> {
  const evaluation = {
    ComplianceResourceType: resourceType,
    ComplianceResourceId: resourceId,
    ComplianceType: compliance,
    OrderingTimestamp: Date.parse(String(configurationItemCaptureTime)) / 1000,
    // Cut as that of any rule.
    ...(annotation === undefined ? {} : { Annotation: nonCompliant(annotation).annotation }),
  }
  const principalArn = `arn:${partitionOf(region)}:sts::${accountId}:assumed-role/plumbline-policy/${event.configRuleName}`
  await call({
    service: 'config',
    operation: 'PutEvaluations',
    input: { Evaluations: [evaluation], ResultToken: event.resultToken },
    caller: { accountId, region, principalArn, accessKeyId: 'policy' },
  })
}
