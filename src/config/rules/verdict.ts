/** What a rule says of a resource. */
export type Verdict =
  | { readonly compliance: 'COMPLIANT' | 'NOT_APPLICABLE'; readonly annotation?: string }
  | { readonly compliance: 'NON_COMPLIANT'; readonly annotation: string }

export const compliant: Verdict = { compliance: 'COMPLIANT' }

export const notApplicable: Verdict = { compliance: 'NOT_APPLICABLE' }

/** The longest annotation that AWS Config takes (characters). https://docs.aws.amazon.com/config/latest/APIReference/API_Evaluation.html */
const LONGEST_ANNOTATION = 256

/** @param annotation one sentence that says what is wrong, with the values that make it so */
export function nonCompliant(annotation: string): Verdict {
  const text = annotation.length > LONGEST_ANNOTATION ? `${annotation.slice(0, LONGEST_ANNOTATION - 1)}…` : annotation
  return { compliance: 'NON_COMPLIANT', annotation: text }
}
