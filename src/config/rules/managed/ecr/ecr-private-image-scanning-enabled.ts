import { registryScanning } from '../../../../cloud/facts/ecr/registry-scanning.ts'
import { matchesWildcard } from '../../../../lib/wildcard.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * A repository is scanned by a setting of its own, or by a rule of its registry.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecr-private-image-scanning-enabled.html
 */
export const ecrPrivateImageScanningEnabled = managedRule({
  identifier: 'ECR_PRIVATE_IMAGE_SCANNING_ENABLED',

  async *evaluateAll(account) {
    const filters = await account.fact(registryScanning)
    yield* judgeItems(account, 'AWS::ECR::Repository', ({ configuration, resourceId }) => {
      if (configuration.flag('ImageScanningConfiguration.ScanOnPush') === true) return compliant
      const name = configuration.text('RepositoryName') ?? resourceId
      return filters.some((filter) => covers(filter, name)) ? compliant : nonCompliant('Images are not scanned.')
    })
  },
})

/** A filter without a star is about each name that has it somewhere. https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html */
function covers(filter: string, name: string): boolean {
  return filter.includes('*') ? matchesWildcard(filter, name) : name.includes(filter)
}
