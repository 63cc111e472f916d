import type { ResourceKey } from '../../model/config.gen.ts'
import { operation } from '../operation.ts'
import { baseConfigurationItem } from './configuration-item.ts'
import { NO_RECORDER } from './messages.ts'
import { type CurrentRow, readResources } from './resource-reader.ts'
import { hasRecorderOrData } from './store.ts'
import { documentName, readWireDocuments } from './wire-document.ts'

/** Characters of documents in one answer: what is beyond goes back as unprocessed keys. */
const MAX_ANSWER = 16 * 1024 * 1024

/**
 * Deleted resources are left out, as in AWS. Under load, calls share their query (`resource-reader.ts`).
 * https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html
 */
export const batchGetResourceConfig = operation(
  'BatchGetResourceConfig',
  async ({ resourceKeys }, { db, caller: { accountId, region }, fail }) => {
    const keys = distinct(resourceKeys)
    const found = await readResources(
      db,
      keys.map(({ resourceType, resourceId }) => ({ accountId, region, resourceType, resourceId })),
    )
    const rows = found.filter(
      (row): row is CurrentRow & { document_hash: Buffer } => !!row?.live && row.document_hash !== null,
    )
    if (rows.length === 0) {
      if (!(await hasRecorderOrData(db, accountId, region)))
        fail('NoAvailableConfigurationRecorderException', NO_RECORDER)
      return { baseConfigurationItems: [], unprocessedResourceKeys: [] }
    }
    const documents = await readWireDocuments(db, rows.map(documentOf))
    const baseConfigurationItems = []
    const unprocessedResourceKeys = []
    let size = 0
    for (const row of rows) {
      const document = documents.get(documentName(documentOf(row)))
      size += document?.size ?? 0
      if (size > MAX_ANSWER && baseConfigurationItems.length > 0) {
        unprocessedResourceKeys.push({ resourceType: row.resource_type, resourceId: row.resource_id })
      } else baseConfigurationItems.push(baseConfigurationItem(row, document))
    }
    return { baseConfigurationItems, unprocessedResourceKeys }
  },
)

const documentOf = (row: { account_id: string; document_hash: Buffer }) => ({
  accountId: row.account_id,
  hash: row.document_hash,
})

function distinct(keys: readonly ResourceKey[]): readonly ResourceKey[] {
  if (keys.length === 1) return keys
  return [...new Map(keys.map((key) => [`${key.resourceType} ${key.resourceId}`, key])).values()]
}
