import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-using-cmk.html */
export const secretsmanagerUsingCmk = managedRule({
  identifier: 'SECRETSMANAGER_USING_CMK',
  resourceTypes: ['AWS::SecretsManager::Secret'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ configuration }, { kmsKeyArns }) {
    const key = configuration.text('KMSKeyId') ?? ''
    if (key === '' || /(^|:)alias\/aws\/secretsmanager$/.test(key))
      return nonCompliant("The secret is encrypted with AWS's own key.")
    return kmsKeyArns === undefined || kmsKeyArns.includes(key)
      ? compliant
      : nonCompliant(`The secret is encrypted with ${key}, which is not one of the keys asked for.`)
  },
})
