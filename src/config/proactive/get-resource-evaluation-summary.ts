import { operation } from '../operation.ts'
import { evaluationWithId } from './evaluation.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_GetResourceEvaluationSummary.html */
export const getResourceEvaluationSummary = operation(
  'GetResourceEvaluationSummary',
  async ({ ResourceEvaluationId: id }, { db, caller, fail }) => {
    const found = await evaluationWithId(db, caller, id)
    if (found === undefined) return fail('ResourceNotFoundException', noSuchEvaluation(id))
    const { contextIdentifier } = found
    return {
      ResourceEvaluationId: id,
      EvaluationMode: 'PROACTIVE',
      EvaluationStatus: { Status: found.status, FailureReason: found.failureReason },
      EvaluationStartTimestamp: found.startedAt,
      Compliance: found.compliance,
      EvaluationContext:
        contextIdentifier === undefined ? undefined : { EvaluationContextIdentifier: contextIdentifier },
      ResourceDetails: {
        ResourceId: found.resourceId,
        ResourceType: found.resourceType,
        ResourceConfiguration: found.resourceConfiguration,
        ResourceConfigurationSchemaType: found.schemaType as 'CFN_RESOURCE_SCHEMA',
      },
    }
  },
)

export function noSuchEvaluation(id: string): string {
  return `The resource evaluation ${id} does not exist.`
}
