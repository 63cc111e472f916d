import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { switchesOff } from './public-access-block.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-access-point-public-access-blocks.html */
export const s3AccessPointPublicAccessBlocks = managedRule({
  identifier: 'S3_ACCESS_POINT_PUBLIC_ACCESS_BLOCKS',
  resourceTypes: ['AWS::S3::AccessPoint'],
  parameters: { excludedAccessPoints: csv() },

  evaluate({ configuration }, { excludedAccessPoints: excluded }) {
    if (excluded?.includes(configuration.text('Name') ?? '')) return compliant
    const block = configuration.object('PublicAccessBlockConfiguration')
    const off = switchesOff(block, (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
    return off.length === 0 ? compliant : nonCompliant(`Public access is not blocked: ${off.join(', ')} not on.`)
  },
})
