import { fact } from '../../fact.ts'
import { unlessSaid } from '../../unless-said.ts'

/**
 * `ENABLED` or `PAUSED`; none when Amazon Macie is not enabled in the region.
 * https://docs.aws.amazon.com/macie/latest/APIReference/macie.html
 */
export const macieStatus = fact<string | undefined>({
  name: 'macie2-status',
  permissions: ['macie2:GetMacieSession'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('macie2')
    const session = await unlessMacieIsOff(client.send(new sdk.GetMacieSessionCommand({})))
    if (session !== undefined && session.status === undefined) throw new Error('Macie did not say its status.')
    return session?.status
  },
})

/** The answer of Macie; none when it is not enabled, which it says with the error that is also a refusal's. */
export function unlessMacieIsOff<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return unlessSaid(answer, 'AccessDeniedException', /^Macie is not enabled\b/i)
}
