import type { Queryable } from '../../store/database.ts'
import { packArn } from '../packs/pack.ts'
import { lockPack } from '../packs/store.ts'
import { lockRecorderByArn, type Scope } from '../recorder/store.ts'
import { lockRuleWithId } from '../rules/store.ts'

/** Whether what has the ARN exists in the scope; if it does, it stays until the transaction ends. */
type Lock = (tx: Queryable, scope: Scope, arn: string) => Promise<boolean>

/** What can have tags, by the first part of an ARN's resource. */
const KINDS: Readonly<Record<string, Lock>> = {
  'configuration-recorder': async (tx, scope, arn) => (await lockRecorderByArn(tx, scope, arn)) !== undefined,
  'config-rule': async (tx, scope, arn) =>
    (await lockRuleWithId(tx, scope, arn.slice(arn.lastIndexOf('/') + 1))) !== undefined,
  'conformance-pack': async (tx, scope, arn) => {
    const pack = await lockPack(tx, scope, arn.split('/')[1] ?? '')
    return pack !== undefined && packArn(pack) === arn
  },
}

/**
 * Looks for what shall be tagged in the caller's own account and region, and keeps it until the transaction ends, so that no
 * tag outlives its resource and requests for one resource follow each other.
 */
export async function lockTaggable(tx: Queryable, scope: Scope, arn: string): Promise<boolean> {
  const [, , service, region, accountId, resource = ''] = arn.split(':', 6)
  if (service !== 'config' || region !== scope.region || accountId !== scope.accountId) return false
  const kind = resource.split('/')[0]!
  return Object.hasOwn(KINDS, kind) && KINDS[kind]!(tx, scope, arn)
}

/** What a request for something that does not exist is told. */
export function noResource(arn: string): string {
  return `ResourceArn '${arn}' does not exist`
}
