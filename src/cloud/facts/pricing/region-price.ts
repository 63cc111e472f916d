import { readFile } from 'node:fs/promises'
import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'
import bundled from './region-prices.json' with { type: 'json' }

/** What a region's instances cost, relative to us-east-1. */
export interface RegionPrice {
  readonly ratio: number
  /** Of the table that says so: `2025-01-01`. */
  readonly date: string
}

/** A file in the form of the bundled one, which it replaces as a whole. */
const FILE = process.env.PLUMBLINE_PRICE_FILE

/**
 * What instances on demand cost in the region, from the file that PLUMBLINE_PRICE_FILE names, else from a small table that comes with
 * Plumbline.
 * https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html
 */
export const regionPrice = fact<RegionPrice>({
  name: 'pricing-region-price',
  permissions: [],
  read: (cloud) => readRegionPrice(cloud, FILE),
})

/** @throws when the file cannot be read, is not in that form, or has no price of the region */
export async function readRegionPrice({ region }: Pick<Cloud, 'region'>, file?: string): Promise<RegionPrice> {
  const table: unknown = file === undefined || file === '' ? bundled : JSON.parse(await readFile(file, 'utf8'))
  const { date, ratios } = (table ?? {}) as { date?: unknown; ratios?: unknown }
  if (typeof date !== 'string' || typeof ratios !== 'object' || ratios === null)
    throw new Error(`The price file ${file} has no date, or no ratios.`)
  const ratio: unknown = Object.hasOwn(ratios, region) ? (ratios as Record<string, unknown>)[region] : undefined
  if (ratio === undefined) throw new Error(`The prices of ${date} have none of ${region}.`)
  if (typeof ratio !== 'number' || !(ratio > 0)) throw new Error(`The price of ${region} is no ratio.`)
  return { ratio, date }
}
