/**
 * Writes the sample organization as the bucket that AWS Config and CloudTrail would have filled.
 *
 *     node examples/organization/generate.ts DIRECTORY [YYYY-MM-DD]
 *
 * The date is that of the midnight (UTC) at which the story ends. The same date gives the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { DAYS, USUAL_END } from './calendar.ts'
import { type Delivery, historyFiles, snapshotFile } from './config-files.ts'
import { type Organization, organizationUntil } from './organization.ts'
import { allOf } from './place.ts'
import { trailFiles } from './trail-files.ts'

const compressed = promisify(gzip)

/** History, a snapshot of each place at the beginning and at the end, and the trail. */
export function deliveriesOf({ story, places }: Organization): Delivery[] {
  const versions = story.versions()
  const snapshots = allOf(places).flatMap((place) =>
    [1, DAYS].map((day) => snapshotFile(place, versions, new Date(place.epoch([day, '00:00'])))),
  )
  return [...historyFiles(versions), ...snapshots, ...trailFiles(story.events())]
}

/** @returns the keys of the files that it wrote below `directory`, in order */
export async function writeOrganization(directory: string, organization: Organization): Promise<string[]> {
  const deliveries = deliveriesOf(organization).sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const { key, content } of deliveries) {
    const file = path.join(directory, ...key.split('/'))
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, await compressed(JSON.stringify(content)))
  }
  return deliveries.map(({ key }) => key)
}

if (import.meta.main) {
  const [directory, date] = process.argv.slice(2)
  const end = date === undefined ? USUAL_END : new Date(`${date}T00:00:00Z`)
  if (directory === undefined || Number.isNaN(end.getTime())) {
    console.error('Usage: node examples/organization/generate.ts DIRECTORY [YYYY-MM-DD]')
    process.exitCode = 2
  } else {
    const keys = await writeOrganization(directory, organizationUntil(end))
    console.log(`${keys.length} files in ${directory}`)
  }
}
