import { decideByModule } from '../../cloud/rego/policy-processes.ts'
import { regoInput } from '../../config/rules/custom/rego/rego-input.ts'
import { nonCompliant } from '../../config/rules/verdict.ts'
import type { Json, JsonObject } from '../../lib/json.ts'

export { PolicyError } from '../../cloud/rego/policy-error.ts'

export interface TestedPolicy {
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE'
  /** As AWS Config keeps it. */
  readonly annotation?: string
  /** What the policy printed. */
  readonly printed: string
}

/**
 * What a policy compiled to WebAssembly says of an item that is in no ledger, judged as the server would.
 * @param item as AWS Config delivers it, or as its API answers it: then what it holds is JSON text
 * @param parameters of the rule
 * @throws PolicyError when it does not decide
 */
export async function testPolicy(
  module: Uint8Array<ArrayBuffer>,
  entrypoint: string | undefined,
  item: JsonObject,
  parameters: Readonly<Record<string, Json>>,
): Promise<TestedPolicy> {
  const policy = { module, ...(entrypoint && { entrypoint }) }
  const { decision, printed } = await decideByModule(policy, regoInput(delivered(item), parameters), { parameters })
  const { compliance, annotation } = decision
  return { compliance, ...(annotation && { annotation: nonCompliant(annotation).annotation }), printed }
}

/** An answer of the API in the shape of a notification. */
function delivered(item: JsonObject): JsonObject {
  const { configuration, supplementaryConfiguration: held } = item
  if (typeof configuration !== 'string') return item
  const more = typeof held === 'object' && held !== null ? Object.entries(held) : []
  return {
    ...item,
    configuration: unfolded(configuration),
    supplementaryConfiguration: Object.fromEntries(more.map(([name, value]) => [name, unfolded(value)])),
  }
}

function unfolded(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value // A text that is no JSON stands for itself.
  }
}
