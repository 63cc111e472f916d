import assert from 'node:assert/strict'
import { test } from 'node:test'
import { account, duration, httpUrl, instant, list, oneOf, type Reader, stateId, Unreadable, whole } from './readers.ts'

const HOUR = 3_600_000

const READ: [reader: Reader<unknown>, text: string, value: unknown][] = [
  [whole(0, 65_535), '0', 0],
  [whole(0, 65_535), '65535', 65_535],
  [oneOf('api', 'worker'), 'worker', 'worker'],
  [duration(0, HOUR), '0', 0],
  [duration(0, HOUR), '90', 90_000],
  [duration(0, HOUR), '250ms', 250],
  [duration(0, HOUR), '1h', HOUR],
  [instant, '2026-01-31', '2026-01-31T00:00:00.000Z'],
  [instant, '2026-01-31T12:30', '2026-01-31T12:30:00.000Z'],
  [instant, '2026-01-31 12:30:05', '2026-01-31T12:30:05.000Z'],
  [instant, '2026-01-31T12:30:05.123456Z', '2026-01-31T12:30:05.123Z'],
  [instant, '2026-01-31t12:30:05z', '2026-01-31T12:30:05.000Z'],
  [instant, '2026-01-31T00:30+01:00', '2026-01-30T23:30:00.000Z'],
  [account, '000000000001', '000000000001'],
  [httpUrl, 'http://[::1]:8480', 'http://[::1]:8480'],
  [list, 'a, b,,c', ['a', 'b', 'c']],
  [stateId, '1767571200500', '1767571200500'],
]

for (const [reader, text, value] of READ) {
  test(`${reader.name || 'reader'} reads '${text}'`, () => assert.deepEqual(reader(text), value))
}

const UNREADABLE: [reader: Reader<unknown>, text: string][] = [
  [whole(0, 65_535), '65536'],
  [whole(1, 9), '0'],
  [whole(0, 9), '1e0'],
  [whole(0, 9), '-1'],
  [whole(0, 9), ' 1'],
  [oneOf('api', 'worker'), 'API'],
  [duration(1000, HOUR), '0'],
  [duration(1000, HOUR), '61m'],
  [duration(1000, HOUR), '1.5h'],
  [duration(1000, HOUR), 'soon'],
  [instant, '2026-02-30'],
  [instant, '2026-13-01'],
  [instant, '2026-01-01T25:00Z'],
  [instant, 'yesterday'],
  [instant, '1767571200'],
  [account, '12345678901'],
  [account, '1234567890123'],
  [httpUrl, 'localhost:8480'],
  [httpUrl, 'ftp://localhost'],
  [list, ','],
  [stateId, '-1'],
]

for (const [reader, text] of UNREADABLE) {
  test(`${reader.name || 'reader'} does not read '${text}'`, () => assert.throws(() => reader(text), Unreadable))
}
