/** How PGlite is started: its own parameters, with the disk synced and its memory and log bounded. */
import { PGlite } from '@electric-sql/pglite'

/** `durable`: whether there is a disk to sync. */
export function startParameters(durable: boolean): string[] {
  const settings = {
    fsync: durable ? 'on' : 'off',
    wal_sync_method: 'fsync',
    max_wal_size: '96MB',
    min_wal_size: '32MB',
    // Beyond this the operating system's cache serves; PGlite's memory is never given back.
    shared_buffers: '32MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return [
    // -F would turn fsync off, whatever the settings say.
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}
