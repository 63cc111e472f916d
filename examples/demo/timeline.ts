import type { Api } from '../../src/cli/api.ts'
import type { Colours } from '../../src/cli/colour.ts'
import { differenceLines, oneLine } from '../../src/cli/difference-lines.ts'
import { table } from '../../src/cli/table.ts'
import { callOf, type Version } from '../../src/cli/version.ts'
import type { Difference } from '../../src/lib/diff.ts'
import type { Json } from '../../src/lib/json.ts'
import { actors } from '../organization/actor.ts'
import type { Sample } from '../organization/sample.ts'
import { callerOf, minute } from './version-text.ts'

type Entry = Version & { readonly changedFields?: number }

interface Blamed {
  readonly lines: readonly { readonly path: string; readonly value: Json; readonly version: number }[]
  readonly versions: readonly Version[]
}

const FIELD = 'configuration.publiclyAccessible'

/** `ResourceDiscovered` takes the room of who and what. */
function statusOf({ configurationItemStatus }: Version): string {
  return configurationItemStatus.replace(/^Resource/, '')
}

/** The life of one resource: its versions, the change that mattered, and who made it what it is. */
export async function timeline(
  api: Api,
  { resourceType, resourceId, resourceName, place }: Sample,
  colour: Colours,
): Promise<string> {
  const key = { resourceType, resourceId }
  const as = { accountId: place.accountId, region: place.region }
  const { versions } = await api.call<{ versions: Entry[] }>('plumbline', 'GetResourceHistory', key, as)
  const lines = table<Entry>(
    [
      { title: 'CAPTURED (UTC)', value: minute },
      { title: 'STATUS', value: statusOf },
      { title: 'FIELDS', align: 'right', value: (v) => v.changedFields },
      { title: 'WHO', value: callerOf },
      { title: 'CALL', value: callOf },
    ],
    versions,
    colour,
  )
  const opened = versions.find((v) => callerOf(v) === actors.ivy.session)
  if (opened === undefined) throw new Error(`The history of ${resourceId} does not say who opened it.`)
  const input = { ...key, toStateId: opened.configurationStateId }
  const { differences } = await api.call<{ differences: Difference[] }>('plumbline', 'DiffResource', input, as)
  const blamed = await api.call<Blamed>('plumbline', 'BlameResource', { ...key, path: FIELD }, as)
  const from = opened.events[0]?.sourceIpAddress
  return [
    `${colour.bold(`${resourceType} ${resourceName}`)} in ${place.account.name}, the newest version first\n\n`,
    lines,
    `\n${colour.bold(`What ${callOf(opened)} did`)}, called by ${callerOf(opened)}\nfrom ${from} at ${minute(opened)}\n\n`,
    ...differences.map((difference) => differenceLines(difference, colour)),
    '\n',
    ...blamed.lines.map(({ path, value, version }) => {
      const since = blamed.versions[version]!
      return `Now ${colour.cyan(path)} is ${oneLine(value)}:\n${callOf(since)} by ${callerOf(since)} at ${minute(since)}\n`
    }),
  ].join('')
}
