import { ebsEncryptionByDefault } from '../../../../cloud/facts/ec2/ebs-encryption-by-default.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-ebs-encryption-by-default.html */
export const ec2EbsEncryptionByDefault = managedRule({
  identifier: 'EC2_EBS_ENCRYPTION_BY_DEFAULT',

  async evaluateAll({ accountId, fact, region }) {
    const verdict = (await fact(ebsEncryptionByDefault))
      ? compliant
      : nonCompliant(`New EBS volumes in ${region} are not encrypted by default.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
