import { documentSharing } from '../../../../cloud/facts/ssm/document-sharing.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ssm-document-not-public.html */
export const ssmDocumentNotPublic = managedRule({
  identifier: 'SSM_DOCUMENT_NOT_PUBLIC',

  async evaluateAll({ fact }) {
    return (await fact(documentSharing)).map(({ name, isPublic }) => ({
      resourceType: 'AWS::SSM::Document',
      resourceId: name,
      verdict: isPublic ? nonCompliant('The document is shared with all accounts.') : compliant,
    }))
  },
})
