/** For the tests of the command line: an app on a fresh database, and what the recorder would have put into it. */
import { after } from 'node:test'
import { pino } from 'pino'
import { testLocation } from '../store/testing.ts'
import { type App, type AppOptions, openApp } from './app.ts'

export { historyName, item, put } from '../config/import/testing.ts'
export { record, recordDeleted } from '../config/items/testing.ts'

/** A fresh app, closed when the test file ends. */
export async function testApp(over: Partial<AppOptions> = {}): Promise<App> {
  const { location, remove } = await testLocation()
  const app = await openApp({ database: location, log: pino({ level: 'silent' }), lookupMs: 0, ...over })
  after(async () => {
    await app.close()
    await remove()
  })
  return app
}
