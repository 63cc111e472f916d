import type { Json } from '../../lib/json.ts'
import { PolicyError } from './policy-error.ts'

/** What a policy says of its input. */
export interface Decision {
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE'
  /** As long as the policy made it, up to a thousand characters. */
  readonly annotation?: string
}

const COMPLIANCES = ['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE'] as const
/** Characters: four times what AWS Config keeps. */
const LONGEST = 1_000
const EXPECTED =
  'It must be an object with compliance (COMPLIANT, NON_COMPLIANT or NOT_APPLICABLE) and perhaps annotation, or a set of violations: texts, or objects with msg.'

/**
 * Reads the value of a policy's rule. Sets are lists in JSON.
 * @param value nothing where the rule is undefined
 * @throws PolicyError when it is no decision
 */
export function decisionOf(value: Json | undefined): Decision {
  if (value === undefined) {
    throw new PolicyError(
      'Rego.Undefined',
      'The policy is undefined for this item. Give its rule a default, or let it be a set of violations, which is empty where nothing is wrong.',
    )
  }
  if (Array.isArray(value)) {
    const messages = value.map(messageOf)
    if (messages.length === 0) return { compliance: 'COMPLIANT' }
    return { compliance: 'NON_COMPLIANT', annotation: messages.join('; ').slice(0, LONGEST) }
  }
  if (typeof value !== 'object' || value === null) return noDecision(value)
  const { compliance, annotation } = value as { readonly [key: string]: Json }
  const said = COMPLIANCES.find((one) => one === compliance)
  if (said === undefined) return noDecision(value)
  if (annotation === undefined || annotation === null || annotation === '') return { compliance: said }
  if (typeof annotation !== 'string') return noDecision(value)
  return { compliance: said, annotation: annotation.slice(0, LONGEST) }
}

function messageOf(violation: Json): string {
  if (typeof violation === 'string' && violation !== '') return violation
  const { msg } = (violation ?? {}) as { readonly msg?: Json }
  return typeof msg === 'string' && msg !== '' ? msg : noDecision([violation])
}

function noDecision(value: Json): never {
  const shown = JSON.stringify(value)
  throw new PolicyError(
    'Rego.NoDecision',
    `The policy's value is ${shown.length > 120 ? `${shown.slice(0, 120)}…` : shown}. ${EXPECTED}`,
  )
}
