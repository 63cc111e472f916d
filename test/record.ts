import { type EmulatedAccount, emulatedAccount } from './emulated-account.ts'
import { type As, type PlumblineServer, REGION, startPlumbline } from './plumbline.ts'
import { until } from './until.ts'
import { verdictsOf } from './verdicts.ts'

export interface TypeStatus {
  readonly region: string
  readonly resourceType: string
  readonly state: 'waiting' | 'read' | 'failing' | 'unavailable'
  readonly reading: boolean
  readonly lastAttemptAt?: string
  readonly lastSuccessAt?: string
  readonly lastErrorCode?: string
  readonly lastErrorMessage?: string
  readonly resources: number
  readonly changed: number
  readonly deleted: number
}

const RECORDER_ROLE = 'config'
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'config.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})

/** Where an account's delivery channel would deliver to: in a connected account it must be there. */
function configBucket(accountId: string): string {
  return `config-${accountId}`
}

/** Connects the account through its role, and makes what its recorder and delivery channel name. */
export async function connectAccount(
  server: PlumblineServer,
  account: EmulatedAccount,
  more: { endpointUrl?: string; eventsQueueUrl?: string } = {},
): Promise<void> {
  const { accountId, roleArn, endpointUrl, cloud } = account
  const { sdk, client } = await cloud.service('s3')
  await client.send(new sdk.CreateBucketCommand({ Bucket: configBucket(accountId) }))
  const iam = await cloud.service('iam')
  await iam.client.send(new iam.sdk.CreateRoleCommand({ RoleName: RECORDER_ROLE, AssumeRolePolicyDocument: TRUST }))
  await server.call(account, 'PutAccount', { accountId, roleArn, endpointUrl, ...more })
}

/** A recorder of these types (all, when none are named) that records. */
export async function startRecorder(server: PlumblineServer, as: As, resourceTypes?: readonly string[]): Promise<void> {
  const sdk = server.sdk(as)
  const { PutConfigurationRecorderCommand, PutDeliveryChannelCommand, StartConfigurationRecorderCommand } =
    await import('@aws-sdk/client-config-service')
  await sdk.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${as.accountId}:role/${RECORDER_ROLE}`,
        recordingGroup:
          resourceTypes === undefined
            ? { allSupported: true, includeGlobalResourceTypes: true }
            : { allSupported: false, resourceTypes: [...resourceTypes] as never },
      },
    }),
  )
  await sdk.send(
    new PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: configBucket(as.accountId) } }),
  )
  await sdk.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }))
}

/** All types on the account's schedule. */
export async function typeStatuses(server: PlumblineServer, as: As): Promise<TypeStatus[]> {
  const types: TypeStatus[] = []
  let after: string[] | undefined
  do {
    const page: { types: TypeStatus[]; next?: string[] } = await server.call(as, 'ListTypeStatuses', { after })
    types.push(...page.types)
    after = page.next
  } while (after !== undefined)
  return types
}

/** Reads these types (all, when none are named) now, and waits until each was read, well or badly. */
export async function sweep(server: PlumblineServer, as: As, resourceTypes?: readonly string[]): Promise<TypeStatus[]> {
  const { startedAt }: { startedAt: string } = await server.call(as, 'StartSweep', { resourceTypes })
  let open: TypeStatus[] = []
  return until(
    'the end of the sweep',
    async () => {
      const all = await typeStatuses(server, as)
      const asked = all.filter((t) => resourceTypes === undefined || resourceTypes.includes(t.resourceType))
      open = asked.filter((t) => t.reading || t.lastAttemptAt === undefined || t.lastAttemptAt < startedAt)
      return asked.length > 0 && open.length === 0 && asked
    },
    { seen: () => open.slice(0, 3) },
  )
}

/** An emulated account that a server of its own records. */
export async function recordedAccount(resourceTypes: readonly string[]) {
  const account = await emulatedAccount(REGION)
  const server = await startPlumbline()
  await connectAccount(server, account)
  await startRecorder(server, account, resourceTypes)
  return { account, server, verdicts: verdictsOf(server, account) }
}
