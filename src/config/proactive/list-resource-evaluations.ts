import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { evaluationsOf } from './evaluation.ts'

const PAGE = 10

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ListResourceEvaluations.html
 *
 * The newest first. AWS Config keeps no detective evaluations, and answers none.
 */
export const listResourceEvaluations = operation('ListResourceEvaluations', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const { EvaluationMode: mode, TimeWindow, EvaluationContextIdentifier: contextIdentifier } = input.Filters ?? {}
  const { StartTime: from, EndTime: to } = TimeWindow ?? {}
  if (mode === 'DETECTIVE') {
    fail(
      'InvalidParameterValueException',
      'The EvaluationMode DETECTIVE is invalid. Only the following values are permitted: [PROACTIVE].',
    )
  }
  if (from !== undefined && to !== undefined && to <= from) {
    fail('InvalidTimeRangeException', 'The end time must be after the start time.')
  }
  const question = [
    'ListResourceEvaluations',
    from?.toISOString() ?? null,
    to?.toISOString() ?? null,
    contextIdentifier ?? null,
  ]
  const after = pagePosition(ctx, input.NextToken, question, () => fail('InvalidNextTokenException', INVALID_TOKEN))
  const limit = input.Limit || PAGE
  const found = await evaluationsOf(db, caller, {
    from,
    to,
    contextIdentifier,
    after: after as readonly [string, string] | undefined,
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    ResourceEvaluations: page.map(({ evaluationId, startedAt }) => ({
      ResourceEvaluationId: evaluationId,
      EvaluationMode: 'PROACTIVE',
      EvaluationStartTimestamp: startedAt,
    })),
    NextToken:
      page.length < found.length
        ? pageToken(ctx, [last!.startedAt.toISOString(), last!.evaluationId], question)
        : undefined,
  }
})
