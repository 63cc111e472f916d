import type { Fields } from '../../fields.ts'
import { compliant, nonCompliant, type Verdict } from '../../verdict.ts'
import { isSameKey } from '../rds/same-key.ts'

/**
 * Whether a file system is encrypted, with one of the keys when any are given.
 * @param keys ARNs or ids
 */
export function judgeEncryption(fileSystem: Fields, keys: readonly string[] | undefined): Verdict {
  if (fileSystem.flag('Encrypted') !== true) return nonCompliant('The file system is not encrypted.')
  const key = fileSystem.text('KmsKeyId')
  return keys === undefined || keys.some((one) => isSameKey(one, key))
    ? compliant
    : nonCompliant(`The file system's key is ${key ?? 'not known'}, which is not the one asked for.`)
}
