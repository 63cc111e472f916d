import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/transfer-connector-as2-signing-algorithm-check.html */
export const transferConnectorAs2SigningAlgorithmCheck = managedRule({
  identifier: 'TRANSFER_CONNECTOR_AS2_SIGNING_ALGORITHM_CHECK',
  resourceTypes: ['AWS::Transfer::Connector'],
  parameters: { approvedSigningAlgorithms: csv() },

  evaluate({ configuration }, { approvedSigningAlgorithms }) {
    const as2 = configuration.object('As2Config')
    if (as2 === undefined) return notApplicable
    const algorithm = as2.text('SigningAlgorithm') ?? 'NONE'
    const refused = algorithm === 'NONE' || approvedSigningAlgorithms?.includes(algorithm) === false
    return refused ? nonCompliant(`The signing algorithm is ${algorithm}.`) : compliant
  },
})
