/** How AWS names the files that it delivers to S3. */

export interface DeliveredFile {
  readonly kind: 'CloudTrail' | 'ConfigHistory' | 'ConfigSnapshot'
  readonly accountId: string
  readonly region: string
  /** `20260301T000000Z`: when its period begins; texts of times sort as the times do. */
  readonly from: string
}

/** Files of one day in this order: events first, so that whatever is looked at has its reasons already. */
const ORDER: readonly DeliveredFile['kind'][] = ['CloudTrail', 'ConfigHistory', 'ConfigSnapshot']

const CONFIG =
  /^(\d{12})_Config_([a-z]{2}[a-z0-9-]+)_(ConfigHistory|ConfigSnapshot)_(?:.*?_)?(\d{8}T\d{6}Z)(?:_.*)?\.json(?:\.gz)?$/
const TRAIL = /^(\d{12})_CloudTrail_([a-z]{2}[a-z0-9-]+)_(\d{8}T\d{4}Z)_[\w-]+\.json(?:\.gz)?$/
/** `o-...` stands where an organization's trail delivers. */
const FOLDER = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\/(Config|CloudTrail)\/([a-z0-9-]+)\//

/**
 * What a file is by its name; `undefined` for one that is not of AWS Config's or CloudTrail's deliveries.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 *
 * @throws MisplacedFile when it stands in another account's or region's folder
 */
export function deliveredFile(path: string): DeliveredFile | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const file = configFile(name) ?? trailFile(name)
  const folder = FOLDER.exec(path)
  if (file === undefined || folder === null) return file
  const [, accountId, service, region] = folder
  if (
    accountId !== file.accountId ||
    region !== file.region ||
    (service === 'CloudTrail') !== (file.kind === 'CloudTrail')
  ) {
    throw new MisplacedFile(`it stands in the folder of ${service} of ${accountId} in ${region}`)
  }
  return file
}

export class MisplacedFile extends Error {}

/** In order of time by day, and within a day in the order of `ORDER`. */
export function compareDelivered(a: DeliveredFile, b: DeliveredFile): number {
  return (
    compare(a.from.slice(0, 8), b.from.slice(0, 8)) ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    compare(a.from, b.from)
  )
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function configFile(name: string): DeliveredFile | undefined {
  const [, accountId, region, kind, from] = CONFIG.exec(name) ?? []
  return accountId === undefined
    ? undefined
    : { kind: kind as 'ConfigHistory' | 'ConfigSnapshot', accountId, region: region!, from: from! }
}

function trailFile(name: string): DeliveredFile | undefined {
  const [, accountId, region, from] = TRAIL.exec(name) ?? []
  return accountId === undefined
    ? undefined
    : { kind: 'CloudTrail', accountId, region: region!, from: from!.replace('Z', '00Z') }
}
