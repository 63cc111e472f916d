/**
 * Whether a parameter means the key that an item names.
 * @param given an ARN or the bare id of a KMS key
 * @param found what the item has: an ARN
 */
export function isSameKey(given: string, found: string | undefined): boolean {
  return found !== undefined && (found === given || found.endsWith(`:key/${given}`))
}
