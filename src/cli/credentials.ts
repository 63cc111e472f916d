import { usageError } from './command-error.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

interface From {
  readonly profile?: string
  /** Named on the command line, where it wins over the environment's key. */
  readonly profileAsked: boolean
  /** An account id is an access key where the server verifies nobody. */
  readonly accountId?: string
  readonly env: NodeJS.ProcessEnv
}

/** Signs for a server that verifies nobody; any other refuses it. */
const PLACEHOLDER = 'plumbline'

/**
 * The access key, found as the AWS CLI finds it: a named profile, else the environment, else the profile of the environment
 * or the default one. The keys of an instance or a container are AWS's own and never ones of Plumbline, so they are not asked for.
 *
 * @returns the key for an account of the call, which is that of the connection by default
 */
export function credentialsFor(from: From): (account?: string) => Promise<Credentials> {
  let found: Promise<Credentials> | undefined
  return async (account = from.accountId) => {
    if (account !== undefined) return { accessKeyId: account, secretAccessKey: PLACEHOLDER }
    found ??= findCredentials(from)
    return found
  }
}

async function findCredentials({ profile, profileAsked, env }: From): Promise<Credentials> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!profileAsked && accessKeyId && secretAccessKey) {
    return { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN || undefined }
  }
  const { fromIni } = await import('@aws-sdk/credential-providers')
  const files = { filepath: env.AWS_SHARED_CREDENTIALS_FILE, configFilepath: env.AWS_CONFIG_FILE }
  try {
    return await fromIni({ profile: profile ?? 'default', ...files, ignoreCache: true })()
  } catch (error) {
    if ((error as Error).name !== 'CredentialsProviderError') throw error
    if (profile === undefined) return { accessKeyId: PLACEHOLDER, secretAccessKey: PLACEHOLDER }
    throw usageError(`The profile ${profile} gives no access key: ${(error as Error).message}`)
  }
}
