import type { Cloud } from '../../cloud/clients.ts'
import { connected, type TemplateContext } from './template-context.ts'

/** The object has more bytes than may be read. */
export class TemplateTooLarge extends Error {}

/**
 * @param uri `s3://bucket/key`
 * @param most bytes
 * @throws TemplateTooLarge
 */
export async function textInBucket(uri: string, most: number, ctx: TemplateContext): Promise<string> {
  const { fail } = ctx
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? []
  if (bucket === '')
    fail('InvalidParameterValueException', `The TemplateS3Uri ${uri} is not valid: it must be s3://bucket/key.`)
  const cloud = await connected(uri, ctx)
  try {
    return await objectText(cloud, bucket, key, most)
  } catch (error) {
    if (statusOf(error) === 403) fail('InsufficientPermissionsException', `The template ${uri} may not be read.`)
    if (statusOf(error) === 404) fail('InvalidParameterValueException', `The template ${uri} does not exist.`)
    throw error
  }
}

async function objectText(cloud: Cloud, bucket: string, key: string, most: number): Promise<string> {
  const { sdk, client } = await cloud.service('s3')
  const { Body: body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
  if (body === undefined) throw new Error('S3 gave no body')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw new TemplateTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The HTTP status of an error of the AWS SDK. */
function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}
