import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/encrypted-volumes.html */
export const encryptedVolumes = managedRule({
  identifier: 'ENCRYPTED_VOLUMES',
  resourceTypes: ['AWS::EC2::Volume'],
  parameters: { kmsId: text() },

  evaluate({ configuration }, { kmsId }) {
    if (configuration.text('state') !== 'in-use') return notApplicable
    if (configuration.flag('encrypted') !== true) return nonCompliant('The attached volume is not encrypted.')
    if (kmsId === undefined) return compliant
    // The parameter may be the key's id or its ARN.
    const key = configuration.text('kmsKeyId') ?? ''
    if (key === kmsId || key.endsWith(`:key/${kmsId}`) || kmsId.endsWith(`:key/${key}`)) return compliant
    return nonCompliant(`The volume is encrypted with ${key || 'an unknown key'}, not with ${kmsId}.`)
  },
})
