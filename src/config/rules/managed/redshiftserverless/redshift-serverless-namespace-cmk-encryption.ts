import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { isAmongKeys } from '../kms/key-names.ts'
import { judgedNamespaces } from './judged-serverless.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-namespace-cmk-encryption.html */
export const redshiftServerlessNamespaceCmkEncryption = managedRule({
  identifier: 'REDSHIFT_SERVERLESS_NAMESPACE_CMK_ENCRYPTION',
  parameters: { kmsKeyArns: csv() },

  evaluateAll(account, { kmsKeyArns: wanted }) {
    return judgedNamespaces(account, ({ kmsKeyId: key }) => {
      if (key === undefined || key === '' || key === 'AWS_OWNED_KMS_KEY')
        return nonCompliant("The namespace is encrypted with AWS's own key.")
      return wanted === undefined || isAmongKeys(key, wanted)
        ? compliant
        : nonCompliant(`The namespace is encrypted with ${key}, which is not one of the keys asked for.`)
    })
  },
})
