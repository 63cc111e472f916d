import { fact } from '../../fact.ts'

/** How often a rule has images scanned; the other is by hand. */
const OF_ITSELF = ['SCAN_ON_PUSH', 'CONTINUOUS_SCAN']

/**
 * Filters of the repositories whose images the registry scans of itself; `*` stands for any run of characters.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRegistryScanningConfiguration.html
 */
export const registryScanning = fact<readonly string[]>({
  name: 'ecr-registry-scanning',
  permissions: ['ecr:GetRegistryScanningConfiguration'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ecr')
    const { scanningConfiguration } = await client.send(new sdk.GetRegistryScanningConfigurationCommand({}))
    return (scanningConfiguration?.rules ?? [])
      .filter((rule) => OF_ITSELF.includes(rule.scanFrequency ?? ''))
      .flatMap((rule) => rule.repositoryFilters ?? [])
      .flatMap(({ filter }) => filter ?? [])
  },
})
