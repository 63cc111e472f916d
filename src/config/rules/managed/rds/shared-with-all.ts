import type { Fields } from '../../fields.ts'

/**
 * Whether anybody may restore a snapshot. An automated one cannot be shared and has no attributes.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshotAttribute.html
 */
export function isSharedWithAll(supplementaryConfiguration: Fields, attributes: string): boolean {
  return supplementaryConfiguration
    .list(attributes)
    .some(
      (attribute) =>
        attribute.text('attributeName') === 'restore' && attribute.texts('attributeValues').includes('all'),
    )
}
