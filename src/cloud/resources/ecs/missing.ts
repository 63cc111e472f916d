import type { Failure } from '@aws-sdk/client-ecs'

/**
 * Describing several resources answers what it found and a failure for each other. One that is missing was deleted after
 * it was listed.
 *
 * @throws when something else failed, for the resource may well exist
 */
export function onlyMissing(failures: readonly Failure[] | undefined): void {
  const other = failures?.find((failure) => failure.reason !== 'MISSING')
  if (other !== undefined) throw new Error(`${other.arn}: ${other.reason} ${other.detail ?? ''}`.trimEnd())
}
