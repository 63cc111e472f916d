import type { ConfigurationItem } from '@aws-sdk/client-config-service'

/** An item as the AWS CLI prints it. */
export type CliItem = Omit<ConfigurationItem, 'configurationItemCaptureTime' | 'resourceCreationTime'> & {
  readonly configurationItemCaptureTime: string
  readonly resourceCreationTime?: string
}

/** What an item's `configuration` holds. */
export function configurationOf({ configuration }: Pick<CliItem, 'configuration'>): Record<string, never> {
  return JSON.parse(configuration ?? '{}')
}
