/** Writes src/store/schema.sql from the migrations; with `--check` says whether the committed one is current. */
import { migrate } from '../src/store/migrate.ts'
import { openDatabase } from '../src/store/open.ts'
import { dumpSchema } from '../src/store/schema.ts'
import { writeGenerated } from './generated.ts'

const db = await openDatabase({ memory: true })
try {
  await migrate(db)
  const head =
    '-- Generated from the migrations by scripts/dump-schema.ts: what they come to, to be read in a diff.\n\n'
  writeGenerated('src/store/schema.sql', head + (await dumpSchema(db)))
} finally {
  await db.close()
}
