import { allAccounts } from '../all-accounts.ts'
import type { Api, As } from '../api.ts'
import { type Context, command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { followSweep, type Swept } from '../follow-sweep.ts'
import { flag, optionOf } from '../option.ts'
import { duration, list } from '../readers.ts'
import { sweepSummary } from '../sweep-summary.ts'

/** Accounts followed at a time. */
const SIDE_BY_SIDE = 8
const DAY = 24 * 60 * 60 * 1000

export const record = command({
  name: 'record',
  summary: "Makes the account's recorders read now, and waits until they have.",
  help: 'Exit 1 when a type could not be read. A type that a region does not have is listed, and is no failure.',
  options: {
    regions: optionOf(
      '--regions <regions>',
      'In these; by default in --region if given, else wherever it records',
      list,
    ),
    types: optionOf('--type <types>', 'These resource types, separated by commas', list),
    allAccounts: flag('--all-accounts', 'Each connected account (on a database, or a server without authentication)'),
    timeout: optionOf('--timeout <duration>', 'How long to wait', duration(1000, 7 * DAY), { fallback: '1h' }),
  },

  async run({ regions, types, allAccounts: all, timeout }, context) {
    const api = await context.api()
    await api.work()
    const wanted = { regions: regions ?? (api.regionAsked ? [api.region] : undefined), resourceTypes: types }
    const accounts: As[] = all ? (await allAccounts(api)).map(({ accountId }) => ({ accountId })) : [{}]
    const swept: Swept[] = []
    for (let i = 0; i < accounts.length; i += SIDE_BY_SIDE) {
      const some = accounts.slice(i, i + SIDE_BY_SIDE)
      swept.push(...(await Promise.all(some.map((as) => sweepAccount(api, as, wanted, timeout, context)))))
    }
    const read = swept.flatMap(({ types: of }) => of)
    if (read.length === 0) {
      throw new CommandError(`Nothing is recorded in ${swept.map((s) => s.accountId).join(', ') || 'any account'}.`, {
        hint: 'An account is read where it is connected (`plumbline accounts list`) and has a running recorder (`plumbline recorder start`).',
      })
    }
    const failed = read.some(({ outcome }) => outcome === 'failed' || outcome === 'pending')
    return {
      json: { accounts: swept },
      text: sweepSummary(swept, context.colour),
      exitCode: failed ? EXIT.failed : EXIT.ok,
    }
  },
})

async function sweepAccount(
  api: Api,
  as: As,
  wanted: { readonly regions?: readonly string[]; readonly resourceTypes?: readonly string[] },
  timeoutMs: number,
  context: Context,
): Promise<Swept> {
  const { accountId } = await api.call<{ accountId: string }>('plumbline', 'GetCaller', {}, as)
  return followSweep({ api, as, accountId, wanted, timeoutMs }, context)
}
