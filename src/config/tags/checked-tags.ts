import type { Tag } from '../../model/config.gen.ts'
import type { StoredTag } from './store.ts'

const RESERVED_PREFIX = /^aws:/i

/**
 * The tags of a request, ready to be stored: the model has checked lengths and number, not that keys are there, differ and are the
 * customer's to use.
 * https://docs.aws.amazon.com/config/latest/developerguide/tagging.html
 */
export function checkedTags(tags: readonly Tag[], invalid: (message: string) => never): StoredTag[] {
  const checked = tags.map(({ Key, Value = '' }) => ({ Key: Key ?? invalid('A tag must have a key.'), Value }))
  if (new Set(checked.map(({ Key }) => Key)).size < checked.length) invalid('Duplicate tag keys found.')
  if (checked.some(({ Key }) => RESERVED_PREFIX.test(Key))) {
    invalid('aws: prefixed tag key names are not allowed for external use.')
  }
  return checked
}
