/** How PGlite is started: its own parameters, with the disk synced and its memory and log bounded. */
import { PGlite } from '@electric-sql/pglite'

/** Megabytes of write-ahead log. A checkpoint's cost is spread over the more of it, the longer it is; in memory it takes the memory. */
const LOG = { durable: 96, memory: 32 }

/** PGlite has no checkpointer process, so nothing heeds `max_wal_size`: a checkpoint must be taken after so much log (bytes). */
export function logBetweenCheckpoints(durable: boolean): number {
  return (durable ? LOG.durable : LOG.memory) * 1024 * 1024
}

/** `durable`: whether there is a disk to sync. */
export function startParameters(durable: boolean): string[] {
  const log = `${durable ? LOG.durable : LOG.memory}MB`
  const settings = {
    fsync: durable ? 'on' : 'off',
    wal_sync_method: 'fsync',
    // Segments are used again, and not filled with zeros before they are used first.
    max_wal_size: log,
    min_wal_size: log,
    wal_init_zero: 'off',
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
