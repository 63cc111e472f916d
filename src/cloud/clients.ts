import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import type { JsonObject } from '../lib/json.ts'
import { type JsonOperation, sendJson } from './json-call.ts'
import { type Service, type ServiceName, services } from './services.ts'

/** How an account is reached. Without `roleArn` and `profile` the process's own credentials are used. */
export interface Connection {
  /** 12 digits. */
  readonly accountId: string
  readonly roleArn?: string
  readonly externalId?: string
  readonly profile?: string
  /** Instead of AWS's own endpoints: an emulator, or a VPC endpoint. `AWS_ENDPOINT_URL` of the process when absent. */
  readonly endpointUrl?: string
}

/** One account in one region, as a resource type's `read` sees it. */
export interface Cloud {
  readonly accountId: string
  readonly region: string
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string
  /** The service's SDK package and a client of this account and region, made once and kept. */
  service<Name extends ServiceName>(name: Name): Promise<Service<Name>>
  /** A call of a service without an SDK package; see `jsonCall`. */
  json(operation: JsonOperation, input: JsonObject): Promise<JsonObject>
  /** The same account and region as another role, which this one assumes; made once, kept, and closed with this. */
  as(roleArn: string): Cloud
  /** Closes the clients' sockets. */
  close(): void
}

/** What every client is made with. */
export interface ClientConfig {
  readonly region: string
  readonly endpoint?: string
  readonly credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider
  readonly retryMode: 'adaptive'
  readonly maxAttempts: number
  readonly requestHandler: {
    connectionTimeout: number
    requestTimeout: number
    throwOnRequestTimeout: true
    socketTimeout: number
    httpsAgent: object
    httpAgent: object
  }
  readonly customUserAgent: string
}

/** Sockets that one client of one account and region may hold. */
const MAX_SOCKETS = 16
/** Attempts of one call, the first included, with the SDK's adaptive back-off between them; as every AWS SDK reads it. */
const MAX_ATTEMPTS = Number(process.env.AWS_MAX_ATTEMPTS ?? 6)
/** Milliseconds. */
const CONNECTION_TIMEOUT = 5_000
const REQUEST_TIMEOUT = 60_000

/**
 * The clients of one account and region.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export function connect(connection: Connection, region: string): Cloud {
  const endpoint = connection.endpointUrl ?? process.env.AWS_ENDPOINT_URL
  const config: ClientConfig = {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    credentials: credentialsOf(connection, region, endpoint),
    retryMode: 'adaptive',
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      // Without it the handler only warns, and a call that is never answered holds its type for ever.
      throwOnRequestTimeout: true,
      // An answer that stops midway.
      socketTimeout: REQUEST_TIMEOUT,
      httpsAgent: { maxSockets: MAX_SOCKETS },
      httpAgent: { maxSockets: MAX_SOCKETS },
    },
    customUserAgent: 'plumbline',
  }
  return cloudOf(connection.accountId, config)
}

function cloudOf(accountId: string, config: ClientConfig): Cloud {
  const made = new Map<ServiceName, Promise<{ client: { destroy(): void } }>>()
  const roles = new Map<string, Cloud>()
  const { region } = config
  const partition = partitionOf(region)
  return {
    accountId,
    region,
    partition,
    service<Name extends ServiceName>(name: Name) {
      let service = made.get(name)
      if (service === undefined) {
        service = services[name](config)
        made.set(name, service)
      }
      return service as Promise<Service<Name>>
    },
    async json(operation, input) {
      // A client of the SDK keeps temporary credentials while they last; the provider that it is made with does not.
      const { client } = await this.service('sts')
      return sendJson({ ...config, partition, credentials: client.config.credentials }, operation, input)
    },
    as(roleArn) {
      let cloud = roles.get(roleArn)
      if (cloud === undefined) {
        const credentials = temporary(config.credentials, { RoleArn: roleArn }, region, config.endpoint)
        cloud = cloudOf(accountId, { ...config, credentials })
        roles.set(roleArn, cloud)
      }
      return cloud
    },
    close() {
      for (const cloud of roles.values()) cloud.close()
      roles.clear()
      for (const service of made.values())
        service.then(
          ({ client }) => client.destroy(),
          () => undefined,
        )
      made.clear()
    },
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

function credentialsOf(connection: Connection, region: string, endpoint: string | undefined) {
  const own = connection.profile === undefined ? fromNodeProviderChain() : fromIni({ profile: connection.profile })
  if (connection.roleArn === undefined) return own
  return temporary(own, { RoleArn: connection.roleArn, ExternalId: connection.externalId }, region, endpoint)
}

/** Credentials of a role, which those of `own` assume. */
function temporary(
  own: ClientConfig['credentials'],
  role: { readonly RoleArn: string; readonly ExternalId?: string },
  region: string,
  endpoint: string | undefined,
) {
  return fromTemporaryCredentials({
    masterCredentials: own,
    params: { ...role, RoleSessionName: 'plumbline' },
    clientConfig: { region, ...(endpoint === undefined ? {} : { endpoint }) },
  })
}
