import { operation } from '../operation.ts'
import { configurationItem } from './configuration-item.ts'
import { INVALID_TOKEN, invalidLimit, NO_RECORDER, notDiscovered } from './messages.ts'
import { pagePosition } from './page-position.ts'
import { hasRecorderOrData, isKnown, readHistory } from './store.ts'
import { documentName, readWireDocuments } from './wire-document.ts'

const DEFAULT_LIMIT = 10
const MAX_LIMIT = 100
/** Characters of documents in one page: the rest of the page comes with the next token. */
const MAX_PAGE = 32 * 1024 * 1024

/**
 * Unlike AWS's, a page is only empty when the time range is.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_GetResourceConfigHistory.html
 */
export const getResourceConfigHistory = operation(
  'GetResourceConfigHistory',
  async ({ resourceType, resourceId, laterTime, earlierTime, ...page }, { db, caller, now, tokens, fail }) => {
    const limit = page.limit || DEFAULT_LIMIT
    if (limit < 0 || limit > MAX_LIMIT) fail('InvalidLimitException', invalidLimit(limit))
    if (earlierTime !== undefined && earlierTime >= (laterTime ?? now)) {
      fail(
        'InvalidTimeRangeException',
        'The specified time range is not valid. The earlier time is not chronologically before the later time.',
      )
    }
    const forward = page.chronologicalOrder === 'Forward'
    const key = { accountId: caller.accountId, region: caller.region, resourceType, resourceId }
    const range = [earlierTime?.toISOString() ?? null, laterTime?.toISOString() ?? null]
    const bound = ['GetResourceConfigHistory', key.accountId, key.region, resourceType, resourceId, forward, ...range]
    const position = pagePosition<[string, number]>(tokens, page.nextToken, bound, () =>
      fail('InvalidNextTokenException', INVALID_TOKEN),
    )
    const rows = await readHistory(db, key, {
      from: earlierTime,
      to: laterTime,
      after: position && { captureTime: new Date(position[0]), stateId: position[1] },
      forward,
      limit: limit + 1,
    })
    if (rows.length === 0 && position === undefined && !(await isKnown(db, key))) {
      if (!(await hasRecorderOrData(db, key.accountId, key.region)))
        fail('NoAvailableConfigurationRecorderException', NO_RECORDER)
      fail('ResourceNotDiscoveredException', notDiscovered(key))
    }
    const configurationItems = []
    let size = 0
    for (const row of rows.slice(0, limit)) {
      const document = row.document_hash && { accountId: row.account_id, hash: row.document_hash }
      const documents = await readWireDocuments(db, document ? [document] : [])
      const wire = document ? documents.get(documentName(document)) : undefined
      size += wire?.size ?? 0
      if (configurationItems.length > 0 && size > MAX_PAGE) break
      configurationItems.push(configurationItem(row, wire))
    }
    const last = rows[configurationItems.length - 1]
    const more = last !== undefined && configurationItems.length < rows.length
    return {
      configurationItems,
      ...(more ? { nextToken: tokens.seal([last.capture_time.toISOString(), last.state_id], bound) } : {}),
    }
  },
)
