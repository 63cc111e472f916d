import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/event-data-store-cmk-encryption-enabled.html */
export const eventDataStoreCmkEncryptionEnabled = managedRule({
  identifier: 'EVENT_DATA_STORE_CMK_ENCRYPTION_ENABLED',
  resourceTypes: ['AWS::CloudTrail::EventDataStore'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ configuration }, { kmsKeyArns }) {
    const key = configuration.text('KmsKeyId') ?? ''
    if (key === '') return nonCompliant('The event data store is not encrypted with a key of your own.')
    return kmsKeyArns === undefined || kmsKeyArns.includes(key)
      ? compliant
      : nonCompliant(`The event data store is encrypted with ${key}, which is not one of the keys asked for.`)
  },
})
