import type { Cloud } from '../../cloud/clients.ts'
import type { PutConformancePackRequest } from '../../model/config.gen.ts'
import { Fault } from '../../wire/fault.ts'
import type { ConfigContext } from '../operation.ts'
import { invalidTemplate } from './messages.ts'

/** What AWS Config takes (bytes): a body in the request, and an object in a bucket. */
const MOST_IN_REQUEST = 51_200
const MOST_IN_BUCKET = 307_200

type Fail = (
  fault:
    | 'InvalidParameterValueException'
    | 'ConformancePackTemplateValidationException'
    | 'InsufficientPermissionsException',
  message: string,
) => never

/**
 * The text of the template that a request names, in whichever of the three ways.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutConformancePack.html
 */
export async function templateText(
  input: PutConformancePackRequest,
  ctx: ConfigContext & { fail: Fail },
): Promise<string> {
  const { TemplateBody: body, TemplateS3Uri: uri, TemplateSSMDocumentDetails: document } = input
  if ([body, uri, document].filter((one) => one !== undefined).length !== 1) {
    ctx.fail(
      'InvalidParameterValueException',
      'You must specify only one of the following parameters: TemplateS3Uri, TemplateBody or TemplateSSMDocumentDetails.',
    )
  }
  if (document !== undefined) {
    throw new Fault('NotImplementedException', 'Templates in Systems Manager documents are not implemented yet.', {
      status: 501,
    })
  }
  const text = body ?? (await textInBucket(uri!, ctx))
  const most = uri === undefined ? MOST_IN_REQUEST : MOST_IN_BUCKET
  if (ctx.limits === 'aws' && Buffer.byteLength(text) > most) {
    ctx.fail(
      'ConformancePackTemplateValidationException',
      invalidTemplate([`Template may not exceed ${most} bytes in size`]),
    )
  }
  return text
}

async function textInBucket(uri: string, { caller, connect, fail }: ConfigContext & { fail: Fail }): Promise<string> {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? []
  if (bucket === '')
    fail('InvalidParameterValueException', `The TemplateS3Uri ${uri} is not valid: it must be s3://bucket/key.`)
  const cloud = await connect(caller.accountId, caller.region)
  if (cloud === undefined) {
    return fail(
      'InvalidParameterValueException',
      `${uri} cannot be read: account ${caller.accountId} is not connected in ${caller.region}.`,
    )
  }
  try {
    return await objectText(cloud, bucket, key)
  } catch (error) {
    if (error instanceof TooLarge) {
      fail(
        'ConformancePackTemplateValidationException',
        invalidTemplate([`Template may not exceed ${MOST_IN_BUCKET} bytes in size`]),
      )
    }
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
    if (status === 403) fail('InsufficientPermissionsException', `The template ${uri} may not be read.`)
    if (status === 404) fail('InvalidParameterValueException', `The template ${uri} does not exist.`)
    throw error
  }
}

class TooLarge extends Error {}

async function objectText(cloud: Cloud, bucket: string, key: string): Promise<string> {
  const { sdk, client } = await cloud.service('s3')
  const { Body: body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
  if (body === undefined) throw new Error('S3 gave no body')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST_IN_BUCKET) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
