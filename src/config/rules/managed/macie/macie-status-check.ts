import { macieStatus } from '../../../../cloud/facts/macie2/session.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/macie-status-check.html */
export const macieStatusCheck = managedRule({
  identifier: 'MACIE_STATUS_CHECK',

  async evaluateAll({ accountId, region, fact }) {
    const status = await fact(macieStatus)
    const verdict =
      status === 'ENABLED' ? compliant : nonCompliant(`Amazon Macie is ${status ?? 'not enabled'} in ${region}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
