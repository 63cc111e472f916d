/**
 * Runs every generator; with `--check` it changes nothing and fails when a committed file is stale.
 * What comes from data outside the repository (`generate-resource-types.ts`) is run by hand.
 *
 *     node scripts/generate.ts [--check]
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const GENERATORS = [
  'generate-model.ts',
  'generate-index.ts',
  'generate-supported-types.ts',
  'generate-rules-doc.ts',
  'dump-schema.ts',
]

for (const script of GENERATORS) {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, script), ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: path.resolve(import.meta.dirname, '..'),
  })
  if (status !== 0) process.exitCode = 1
}
