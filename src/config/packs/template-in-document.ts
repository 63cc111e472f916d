import { NoSuchDocument, templateDocument } from '../../cloud/template-document.ts'
import type { TemplateSSMDocumentDetails } from '../../model/config.gen.ts'
import { connected, type TemplateContext } from './template-context.ts'

const TYPE = 'ConformancePackTemplate'
/** Unasked, AWS Config takes the latest version. https://docs.aws.amazon.com/config/latest/APIReference/API_TemplateSSMDocumentDetails.html */
const LATEST = '$LATEST'
/** What Systems Manager and IAM say to who may not. */
const DENIED = new Set(['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation'])

export async function textInDocument(
  { DocumentName: name, DocumentVersion: version = LATEST }: TemplateSSMDocumentDetails,
  ctx: TemplateContext,
): Promise<string> {
  const { fail } = ctx
  const cloud = await connected(`The document ${name}`, ctx)
  const { type, content } = await templateDocument(cloud, name, version).catch((error: Error) => {
    if (error instanceof NoSuchDocument)
      fail('InvalidParameterValueException', `The SSM document ${name} (version ${version}) does not exist.`)
    if (DENIED.has(error.name))
      fail('InsufficientPermissionsException', `You do not have permission to call ssm:GetDocument on ${name}.`)
    throw error
  })
  if (type !== TYPE)
    fail('InvalidParameterValueException', `The SSM document ${name} is of type ${type}: it must be of type ${TYPE}.`)
  return content
}
