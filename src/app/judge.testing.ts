/** For the tests of the command line: what the workers judge. */
import { judge as judgeAll } from '../config/compliance/testing.ts'
import type { App } from './app.ts'

/** Judges all that is due, as of now. */
export async function judge({ db }: App): Promise<void> {
  await judgeAll(db, { clock: () => new Date() })
}
