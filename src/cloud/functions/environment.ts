import { randomBytes } from 'node:crypto'
import type { Cloud } from '../clients.ts'
import type { LocalFunction } from './local-function.ts'

/** What a function's process has for its calls. */
export interface FunctionEnvironment {
  readonly variables: Readonly<Record<string, string>>
  /** Milliseconds since 1970 after which its credentials are not to be used any more. */
  readonly until: number
}

/** A process is not used longer than this (milliseconds), and not when its credentials end within a call. */
const LIFE = 60 * 60_000
const SECONDS = 3600

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/**
 * Credentials of the rule's account, or of the function's role in it, and where its calls go: AWS Config's to us, all others to the
 * account.
 * @param cloud nothing for an account that is not connected: then the function has credentials that are good for us only
 * @param configUrl where AWS Config's API is for this process
 * @throws when the role cannot be assumed
 */
export async function functionEnvironment(
  of: LocalFunction,
  cloud: Cloud | undefined,
  configUrl: string,
  now: number,
): Promise<FunctionEnvironment> {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = cloud ? await credentialsOf(of, cloud) : NOBODY()
  const endpoint = cloud && (await endpointOf(cloud))
  return {
    variables: {
      AWS_REGION: of.region,
      AWS_DEFAULT_REGION: of.region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
      ...(endpoint === undefined ? {} : { AWS_ENDPOINT_URL: endpoint }),
      AWS_ENDPOINT_URL_CONFIG_SERVICE: configUrl,
    },
    until: Math.min(now + LIFE, (expiration?.getTime() ?? Infinity) - of.timeoutSeconds * 1000),
  }
}

/** An SDK signs with something. */
const NOBODY = (): Credentials => ({
  accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(30).toString('base64'),
})

async function credentialsOf({ roleArn, name }: LocalFunction, cloud: Cloud): Promise<Credentials> {
  const { sdk, client } = await cloud.service('sts')
  if (roleArn === undefined) return client.config.credentials()
  const { Credentials: assumed } = await client.send(
    new sdk.AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: name.slice(0, 64), DurationSeconds: SECONDS }),
  )
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = assumed ?? {}
  if (AccessKeyId === undefined || SecretAccessKey === undefined) throw new Error(`${roleArn} gave no credentials.`)
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
    ...(Expiration === undefined ? {} : { expiration: Expiration }),
  }
}

/** Where the account's API is, when that is not AWS. */
async function endpointOf(cloud: Cloud): Promise<string | undefined> {
  const { client } = await cloud.service('sts')
  const endpoint = await client.config.endpoint?.()
  if (endpoint === undefined) return undefined
  const { protocol, hostname, port, path } = endpoint
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path === '/' ? '' : path}`
}
