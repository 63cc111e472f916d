import { setTimeout } from 'node:timers/promises'
import { csvTable } from '../../../lib/csv-table.ts'
import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'

/** A user of the account and its credentials, as IAM reported them at most four hours ago. */
export interface UserCredentials {
  readonly userId: string
  readonly userName: string
  readonly hasPassword: boolean
  readonly hasMfa: boolean
  /** Of the password; when it was last used, or else when it was set, or else when the user was created. */
  readonly passwordUsed: Date
  /** Access keys that are active. */
  readonly keys: readonly { readonly rotated: Date; readonly used?: Date }[]
}

/** How often the report is asked for, and how long it is waited for in between (milliseconds). */
const ATTEMPTS = 40
const PAUSE = 3_000

/**
 * IAM's credential report, without the root user. Users that are newer than it are not in it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export const credentialReport = fact<readonly UserCredentials[]>({
  name: 'iam-credential-report',
  permissions: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport', 'iam:ListUsers'],
  read: (cloud) => readCredentialReport(cloud, () => setTimeout(PAUSE)),
})

/** @param pause waits between two questions whether the report is there */
export async function readCredentialReport(
  cloud: Cloud,
  pause: () => Promise<unknown>,
): Promise<readonly UserCredentials[]> {
  const { sdk, client } = await cloud.service('iam')
  for (let attempt = 1; ; attempt += 1) {
    const { State } = await client.send(new sdk.GenerateCredentialReportCommand({}))
    if (State === 'COMPLETE') break
    if (attempt === ATTEMPTS) throw new Error('IAM did not finish its credential report in time.')
    await pause()
  }
  const { Content } = await client.send(new sdk.GetCredentialReportCommand({}))
  if (Content === undefined) throw new Error('IAM gave no credential report.')
  const ids = new Map<string, string>()
  for await (const page of sdk.paginateListUsers({ client, pageSize: 1000 }, {}))
    for (const user of page.Users ?? []) ids.set(user.Arn!, user.UserId!)
  return csvTable(new TextDecoder().decode(Content)).flatMap((row) => {
    const userId = ids.get(row.get('arn') ?? '')
    return userId === undefined ? [] : [credentialsOf(row, userId)]
  })
}

function credentialsOf(row: ReadonlyMap<string, string>, userId: string): UserCredentials {
  const isTrue = (name: string) => row.get(name)?.toLowerCase() === 'true'
  const created = timeOf(row, 'user_creation_time')
  if (created === undefined) throw new Error('The credential report does not say when a user was created.')
  const keys = ['access_key_1', 'access_key_2']
    .filter((key) => isTrue(`${key}_active`))
    .map((key) => ({
      rotated: timeOf(row, `${key}_last_rotated`) ?? created,
      used: timeOf(row, `${key}_last_used_date`),
    }))
  return {
    userId,
    userName: row.get('user') ?? '',
    hasPassword: isTrue('password_enabled'),
    hasMfa: isTrue('mfa_active'),
    passwordUsed: timeOf(row, 'password_last_used') ?? timeOf(row, 'password_last_changed') ?? created,
    keys,
  }
}

/** `N/A`, `no_information` and `not_supported` are no times. */
function timeOf(row: ReadonlyMap<string, string>, name: string): Date | undefined {
  const time = new Date(row.get(name) ?? '')
  return Number.isNaN(time.getTime()) ? undefined : time
}
