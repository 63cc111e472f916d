import type { PutConformancePackRequest } from '../../model/config.gen.ts'
import { MAX_TEMPLATE_BYTES } from '../../template/parse-text.ts'
import { MOST_BYTES_IN_REQUEST, MOST_BYTES_STORED } from '../limits.ts'
import { invalidTemplate } from './messages.ts'
import type { TemplateContext } from './template-context.ts'
import { TemplateTooLarge, textInBucket } from './template-in-bucket.ts'
import { textInDocument } from './template-in-document.ts'

/**
 * The text of the template that a request names, in whichever of the three ways.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutConformancePack.html
 */
export async function templateText(input: PutConformancePackRequest, ctx: TemplateContext): Promise<string> {
  const { TemplateBody: body, TemplateS3Uri: uri, TemplateSSMDocumentDetails: document } = input
  if ([body, uri, document].filter((one) => one !== undefined).length !== 1) {
    ctx.fail(
      'InvalidParameterValueException',
      'You must specify only one of the following parameters: TemplateS3Uri, TemplateBody or TemplateSSMDocumentDetails.',
    )
  }
  const most = body === undefined ? MOST_BYTES_STORED : MOST_BYTES_IN_REQUEST
  const tooLarge = (bytes: number) =>
    ctx.fail(
      'ConformancePackTemplateValidationException',
      invalidTemplate([`Template may not exceed ${bytes} bytes in size`]),
    )
  const bound = ctx.limits === 'aws' ? most : MAX_TEMPLATE_BYTES
  const text = body ?? (await stored(input, bound, tooLarge, ctx))
  const size = Buffer.byteLength(text)
  if (size <= most) return text
  if (ctx.limits === 'aws') tooLarge(most)
  const { accountId, region } = ctx.caller
  const pack = input.ConformancePackName
  ctx.log.warn({ accountId, region, pack, size, most }, 'a larger template than AWS Config would take (bytes)')
  return text
}

/** @param bound no more is read (bytes) */
async function stored(
  { TemplateS3Uri: uri, TemplateSSMDocumentDetails: document }: PutConformancePackRequest,
  bound: number,
  tooLarge: (bytes: number) => never,
  ctx: TemplateContext,
): Promise<string> {
  if (document !== undefined) return textInDocument(document, ctx)
  try {
    return await textInBucket(uri!, bound, ctx)
  } catch (error) {
    if (error instanceof TemplateTooLarge) return tooLarge(bound)
    throw error
  }
}
