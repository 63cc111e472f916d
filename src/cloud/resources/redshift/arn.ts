import type { Cloud } from '../../clients.ts'

/**
 * The ARN of something of Redshift's, whose answers give it for few kinds.
 * @param resource the kind and the name: `subnetgroup:private`
 */
export function redshiftArn({ partition, region, accountId }: Cloud, resource: string): string {
  return `arn:${partition}:redshift:${region}:${accountId}:${resource}`
}
