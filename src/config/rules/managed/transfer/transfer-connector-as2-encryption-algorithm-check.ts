import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/transfer-connector-as2-encryption-algorithm-check.html */
export const transferConnectorAs2EncryptionAlgorithmCheck = managedRule({
  identifier: 'TRANSFER_CONNECTOR_AS2_ENCRYPTION_ALGORITHM_CHECK',
  resourceTypes: ['AWS::Transfer::Connector'],
  parameters: { approvedEncryptionAlgorithms: csv() },

  evaluate({ configuration }, { approvedEncryptionAlgorithms }) {
    const as2 = configuration.object('As2Config')
    if (as2 === undefined) return notApplicable
    const algorithm = as2.text('EncryptionAlgorithm') ?? 'unknown'
    const refused = algorithm === 'DES_EDE3_CBC' || approvedEncryptionAlgorithms?.includes(algorithm) === false
    return refused ? nonCompliant(`The encryption algorithm is ${algorithm}.`) : compliant
  },
})
