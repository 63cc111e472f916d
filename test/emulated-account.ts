import { randomInt } from 'node:crypto'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { type Cloud, connect } from '../src/cloud/clients.ts'
import { startMoto } from '../src/cloud/moto.ts'
import { atEnd } from './at-end.ts'
import { awsCli } from './aws-cli.ts'

/** An account of the emulator that nobody else uses. */
export interface EmulatedAccount {
  readonly accountId: string
  /** The role that `plumbline accounts add --role-arn` names. */
  readonly roleArn: string
  readonly region: string
  readonly endpointUrl: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken: string
  }
  /** The account through the SDK. */
  readonly cloud: Cloud
  /** The account through the AWS CLI. */
  aws(...args: string[]): Promise<never>
}

/** The emulator that all tests of the file share. */
export async function emulator(): Promise<string> {
  if (moto === undefined) {
    moto = startMoto()
    atEnd(async () => (await moto)?.stop())
  }
  return (await moto).url
}
let moto: ReturnType<typeof startMoto> | undefined

export async function emulatedAccount(region = 'us-east-1'): Promise<EmulatedAccount> {
  const endpointUrl = await emulator()
  process.env.AWS_ACCESS_KEY_ID ??= 'test'
  process.env.AWS_SECRET_ACCESS_KEY ??= 'test'
  const accountId = String(randomInt(100_000_000_000, 999_999_999_999))
  const roleArn = `arn:aws:iam::${accountId}:role/plumbline`
  const cloud = connect({ accountId, roleArn, endpointUrl }, region)
  atEnd(() => cloud.close())
  const { client } = await cloud.service('ec2')
  const { accessKeyId, secretAccessKey, sessionToken } = await client.config.credentials()
  const credentials = { accessKeyId, secretAccessKey, sessionToken: sessionToken! }
  await checkIdentity(endpointUrl, region, credentials, accountId)
  return {
    accountId,
    roleArn,
    region,
    endpointUrl,
    credentials,
    cloud,
    aws: (...args) => awsCli({ endpointUrl, region, ...credentials }, args),
  }
}

/** An emulator that took the role for another account would mix the tests' resources. */
async function checkIdentity(
  endpoint: string,
  region: string,
  credentials: EmulatedAccount['credentials'],
  accountId: string,
): Promise<void> {
  const sts = new STSClient({ endpoint, region, credentials })
  try {
    const { Account } = await sts.send(new GetCallerIdentityCommand({}))
    if (Account !== accountId) throw new Error(`The emulator says ${Account} of a role of ${accountId}.`)
  } finally {
    sts.destroy()
  }
}
