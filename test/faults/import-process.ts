/**
 * An import in a process of its own, for tests that kill it or measure it: `node import-process.ts DATA_DIR PATH`. It prints a
 * line of JSON after each committed batch.
 */

import { importFiles } from '../../src/config/import/import-files.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/open.ts'

const [dataDir, path] = process.argv.slice(2)
const db = await openDatabase({ dataDir: dataDir! })
await migrate(db)
let peak = 0
const summary = await importFiles({
  db,
  source: { path: path! },
  now: new Date('2026-04-01T00:00:00Z'),
  onProgress(progress) {
    peak = Math.max(peak, process.memoryUsage().arrayBuffers)
    process.stdout.write(`${JSON.stringify(progress)}\n`)
  },
})
await db.close()
process.stdout.write(`${JSON.stringify({ ...summary, peak })}\n`)
