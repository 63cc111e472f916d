import type { Api } from './api.ts'
import { httpApi } from './client.ts'
import { usageError } from './command-error.ts'
import { credentialsFor } from './credentials.ts'
import { type Given, option, optionOf, type Source } from './option.ts'
import { profileRegion } from './profile-region.ts'
import { account, filePath, httpUrl } from './readers.ts'

const DEFAULT_REGION = 'us-east-1'

/** The options of every command that is a client; the first three are those of the AWS CLI. */
export const connectionOptions = {
  endpointUrl: optionOf('--endpoint-url <url>', 'The running server', httpUrl, {
    env: 'PLUMBLINE_ENDPOINT_URL',
    fallback: 'http://127.0.0.1:8480',
  }),
  profile: option('--profile <name>', 'Profile of the AWS configuration that holds the access key', {
    env: 'AWS_PROFILE',
  }),
  region: option('--region <region>', "Region; by default AWS_REGION, AWS_DEFAULT_REGION, the profile's, us-east-1"),
  data: optionOf('--data <dir>', "Work on a stopped server's data directory", filePath),
  databaseUrl: option('--database-url <url>', 'Work on a PostgreSQL database (its password may be in PGPASSWORD)'),
  keyFile: optionOf('--key-file <file>', 'Key of the database; by default <data>.key, or plumbline.key', filePath, {
    env: 'PLUMBLINE_KEY_FILE',
  }),
  account: optionOf(
    '--account <id>',
    'Account, on a database or a server without authentication; by default the only connected one',
    account,
  ),
}

export type Connection = Given<typeof connectionOptions>

interface Asked {
  readonly connection: Connection
  readonly sources: Readonly<Record<string, Source>>
  readonly env: NodeJS.ProcessEnv
  /** The command may begin a new database. */
  readonly creates: boolean
}

/** @throws CommandError when flags exclude each other, or it cannot be opened */
export async function connect({ connection, sources, env, creates }: Asked): Promise<Api> {
  const { endpointUrl, profile, data, databaseUrl, keyFile, account: accountId } = connection
  const ways = [
    sources.endpointUrl === 'flag' && '--endpoint-url',
    data && '--data',
    databaseUrl && '--database-url',
  ].filter(Boolean)
  if (ways.length > 1) throw usageError(`${ways.join(' and ')} exclude each other`)
  const region =
    connection.region ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION || profileRegion(env, profile) || DEFAULT_REGION)
  const regionAsked = connection.region !== undefined
  const database =
    data !== undefined
      ? { location: { dataDir: data }, keyFile: keyFile ?? `${data}.key` }
      : databaseUrl !== undefined && { location: { url: databaseUrl }, keyFile: keyFile ?? filePath('plumbline.key') }
  if (database) {
    // Loaded only when needed: the whole of Plumbline takes most of a second.
    const { databaseApi } = await import('./database-api.ts')
    return databaseApi({ ...database, region, regionAsked, accountId, creates })
  }
  const credentials = credentialsFor({ profile, profileAsked: sources.profile === 'flag', accountId, env })
  return httpApi({ endpointUrl, region, regionAsked, credentials })
}
