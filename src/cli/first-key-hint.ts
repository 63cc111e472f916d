import { relative } from 'node:path'
import type { App } from '../app/app.ts'
import type { ServerSettings } from './server-settings.ts'

const ANYBODY = {
  accountId: '123456789012',
  region: 'us-east-1',
  principalArn: 'arn:aws:iam::123456789012:root',
  accessKeyId: 'local',
}

/** How to make the first key, when there is none that anybody could sign with; else nothing. */
export async function firstKeyHint(app: App, { database, keyFile }: ServerSettings): Promise<string> {
  const call = {
    service: 'plumbline',
    operation: 'ListAccessKeys',
    input: { accountId: 'all' },
    caller: ANYBODY,
  } as const
  const { accessKeys } = (await app.call(call)) as { accessKeys: readonly { revokedAt?: string }[] }
  if (accessKeys.length > 0) return ''
  if ('memory' in database) {
    return 'There is no access key, and a database in memory gets none from outside: use --auth none, or --data.\n'
  }
  const key = keyFile === undefined ? '' : ` --key-file ${relative('', keyFile)}`
  if ('url' in database) {
    return `There is no access key yet. Make the first: plumbline keys create --admin --database-url URL${key}\n`
  }
  const data = relative('', database.dataDir)
  return `There is no access key yet. Stop the server and make the first: plumbline keys create --admin --data ${data}${key}\n`
}
