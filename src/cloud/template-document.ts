import type { Cloud } from './clients.ts'

/** A template that is kept in Systems Manager. */
export interface TemplateDocument {
  /** `ConformancePackTemplate` is the type of templates of packs. */
  readonly type: string
  /** JSON or YAML, as it was put. */
  readonly content: string
}

/** There is no such document, or no such version of it. */
export class NoSuchDocument extends Error {}

/**
 * The text of a document of the account, or of one that is shared with it when `name` is an ARN.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetDocument.html
 *
 * @param version a number, `$LATEST` or `$DEFAULT`
 * @throws NoSuchDocument
 */
export async function templateDocument(cloud: Cloud, name: string, version: string): Promise<TemplateDocument> {
  const { sdk, client } = await cloud.service('ssm')
  try {
    const found = await client.send(new sdk.GetDocumentCommand({ Name: name, DocumentVersion: version }))
    const { DocumentType: type, Content: content } = found
    if (type === undefined || content === undefined) throw new Error('Systems Manager gave no document')
    return { type, content }
  } catch (error) {
    if (error instanceof sdk.InvalidDocument || error instanceof sdk.InvalidDocumentVersion) {
      throw new NoSuchDocument(error.message, { cause: error })
    }
    throw error
  }
}
