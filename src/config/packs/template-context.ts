import type { Cloud } from '../../cloud/clients.ts'
import type { ConfigContext } from '../operation.ts'

/** What reading a template works with. */
export interface TemplateContext extends ConfigContext {
  fail(
    fault:
      | 'InvalidParameterValueException'
      | 'ConformancePackTemplateValidationException'
      | 'InsufficientPermissionsException',
    message: string,
  ): never
}

/**
 * The caller's account.
 * @param what cannot be read without it
 */
export async function connected(what: string, { caller, connect, fail }: TemplateContext): Promise<Cloud> {
  const { accountId, region } = caller
  const cloud = await connect(accountId, region)
  if (cloud !== undefined) return cloud
  return fail(
    'InvalidParameterValueException',
    `${what} cannot be read: account ${accountId} is not connected in ${region}.`,
  )
}
