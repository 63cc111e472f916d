import type { Json } from '../../lib/json.ts'
import type { ConfigurationRecorderFilter } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { type Recorder, recorderArn } from './recorder.ts'
import { recordersOf } from './store.ts'

const LARGEST_PAGE = 20

/**
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ListConfigurationRecorders.html
 *
 * A region has one recorder of the customer and one per linked service, so all are read and the page is cut here.
 */
export const listConfigurationRecorders = operation('ListConfigurationRecorders', async (input, ctx) => {
  const { db, caller, fail } = ctx
  const filters = input.Filters ?? []
  if (filters.some(({ filterName, filterValue }) => filterName === undefined || !filterValue?.length)) {
    fail('ValidationException', 'Each filter must have a filterName and at least one filterValue.')
  }
  const question = [
    'ListConfigurationRecorders',
    filters.map(({ filterName, filterValue }) => [filterName!, filterValue!]),
  ]
  const after = pagePosition(ctx, input.NextToken, question as Json, () => fail('ValidationException', INVALID_TOKEN))
  const matching = (await recordersOf(db, caller)).filter(
    (recorder) => matches(recorder, filters) && (after === undefined || recorder.name > String(after)),
  )
  const page = matching.slice(0, input.MaxResults || LARGEST_PAGE)
  return {
    ConfigurationRecorderSummaries: page.map((recorder) => ({
      arn: recorderArn(recorder),
      name: recorder.name,
      servicePrincipal: recorder.servicePrincipal,
      recordingScope: recorder.recordingScope,
    })),
    NextToken: page.length < matching.length ? pageToken(ctx, page.at(-1)!.name, question as Json) : undefined,
  }
})

function matches(recorder: Recorder, filters: readonly ConfigurationRecorderFilter[]): boolean {
  return filters.every(({ filterValue }) => filterValue?.includes(recorder.recordingScope))
}
