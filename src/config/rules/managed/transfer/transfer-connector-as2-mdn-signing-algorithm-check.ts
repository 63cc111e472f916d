import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/transfer-connector-as2-mdn-signing-algorithm-check.html */
export const transferConnectorAs2MdnSigningAlgorithmCheck = managedRule({
  identifier: 'TRANSFER_CONNECTOR_AS2_MDN_SIGNING_ALGORITHM_CHECK',
  resourceTypes: ['AWS::Transfer::Connector'],
  parameters: { approvedMdnSigningAlgorithms: csv({ required: true }) },

  evaluate({ configuration }, { approvedMdnSigningAlgorithms }) {
    const as2 = configuration.object('As2Config')
    if (as2 === undefined) return notApplicable
    const algorithm = as2.text('MdnSigningAlgorithm') ?? 'unknown'
    return approvedMdnSigningAlgorithms.includes(algorithm)
      ? compliant
      : nonCompliant(`The algorithm that signs receipts is ${algorithm}.`)
  },
})
