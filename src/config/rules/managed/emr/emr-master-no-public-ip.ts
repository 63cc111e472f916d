import { publicPrimaryNodes } from '../../../../cloud/facts/emr/public-primary-nodes.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/emr-master-no-public-ip.html */
export const emrMasterNoPublicIp = managedRule({
  identifier: 'EMR_MASTER_NO_PUBLIC_IP',

  async evaluateAll({ fact }) {
    return [...(await fact(publicPrimaryNodes))].map(([resourceId, addresses]) => ({
      resourceType: 'AWS::EMR::Cluster',
      resourceId,
      verdict:
        addresses.length === 0
          ? compliant
          : nonCompliant(`The primary node has the public address ${addresses.join(', ')}.`),
    }))
  },
})
