/** For the tests of the command line: an app in memory, and what the recorder would have put into it. */
import { after } from 'node:test'
import { pino } from 'pino'
import { migratedSnapshot } from '../store/snapshot.ts'
import { type App, openApp } from './app.ts'

export { historyName, item, put } from '../config/import/testing.ts'
export { record, recordDeleted } from '../config/items/testing.ts'

/** A fresh app, closed when the test file ends. */
export async function testApp(): Promise<App> {
  const database = { memory: true, snapshot: await migratedSnapshot() } as const
  const app = await openApp({ database, log: pino({ level: 'silent' }), lookupMs: 0 })
  after(() => app.close())
  return app
}
