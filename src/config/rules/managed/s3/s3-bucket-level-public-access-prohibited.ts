import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { switchesOff } from './public-access-block.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-level-public-access-prohibited.html */
export const s3BucketLevelPublicAccessProhibited = managedRule({
  identifier: 'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
  resourceTypes: ['AWS::S3::Bucket'],
  parameters: { excludedPublicBuckets: csv() },

  evaluate({ resourceId, supplementaryConfiguration }, { excludedPublicBuckets: excluded }) {
    if (excluded?.includes(resourceId)) return compliant
    const off = switchesOff(supplementaryConfiguration.object('PublicAccessBlockConfiguration'))
    return off.length === 0 ? compliant : nonCompliant(`Public access is not blocked: ${off.join(', ')} not on.`)
  },
})
