/** Files as AWS Config and CloudTrail deliver them, for tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { gzipSync } from 'node:zlib'

export const ACCOUNT = '123456789012'

/** An empty directory that is removed when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-import-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An item in the spelling of the files. */
export function item(resourceId: string, at: string, more: object = {}): Record<string, unknown> {
  return {
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: at,
    configurationStateId: Date.parse(at),
    awsAccountId: ACCOUNT,
    configurationItemStatus: 'OK',
    resourceType: 'AWS::EC2::Volume',
    resourceId,
    awsRegion: 'us-east-1',
    configuration: { volumeId: resourceId },
    supplementaryConfiguration: {},
    tags: {},
    relatedEvents: [],
    relationships: [],
    ...more,
  }
}

export interface Placed {
  readonly account?: string
  readonly region?: string
  /** `2026-03-01` */
  readonly day?: string
  readonly time?: string
  readonly type?: string
}

export function historyName({
  account = ACCOUNT,
  region = 'us-east-1',
  day = '2026-03-01',
  time = '000000',
  type = 'AWS::EC2::Volume',
}: Placed = {}): string {
  const [year, month, date] = day.split('-').map(Number)
  const stamp = `${day.replaceAll('-', '')}T${time}Z`
  return `AWSLogs/${account}/Config/${region}/${year}/${month}/${date}/ConfigHistory/${account}_Config_${region}_ConfigHistory_${type}_${stamp}_${stamp}_1.json.gz`
}

export function snapshotName(placed: Placed = {}): string {
  return historyName(placed)
    .replaceAll('ConfigHistory', 'ConfigSnapshot')
    .replace(/AWS::.*?_(\d{8}T\d{6}Z).*/, '$1_0a1b.json.gz')
}

export function trailName({ account = ACCOUNT, region = 'us-east-1', day = '2026-03-01' }: Placed = {}): string {
  return `AWSLogs/${account}/CloudTrail/${region}/${day.replaceAll('-', '/')}/${account}_CloudTrail_${region}_${day.replaceAll('-', '')}T0005Z_AbC123.json.gz`
}

export function gzipped(content: object): Buffer {
  return gzipSync(JSON.stringify({ fileVersion: '1.0', ...content }))
}

/** @returns the file's whole path */
export function put(folder: string, name: string, content: object | Uint8Array): string {
  const full = path.join(folder, name)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, content instanceof Uint8Array ? content : gzipped(content))
  return full
}
