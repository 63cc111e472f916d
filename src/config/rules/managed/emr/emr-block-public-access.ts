import { blockPublicAccess } from '../../../../cloud/facts/emr/block-public-access.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

const SSH = 22

/** https://docs.aws.amazon.com/config/latest/developerguide/emr-block-public-access.html */
export const emrBlockPublicAccess = managedRule({
  identifier: 'EMR_BLOCK_PUBLIC_ACCESS',

  async evaluateAll({ accountId, fact }) {
    const { blocked, permitted } = await fact(blockPublicAccess)
    const other = permitted.find(({ from, to }) => from !== SSH || to !== SSH)
    const verdict: Verdict = !blocked
      ? nonCompliant('Public access to clusters is not blocked.')
      : other === undefined
        ? compliant
        : nonCompliant(`Public access is permitted to ports ${other.from}-${other.to}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
