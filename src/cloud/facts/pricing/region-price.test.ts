import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { readRegionPrice, regionPrice } from './region-price.ts'
import bundled from './region-prices.json' with { type: 'json' }

const directory = await mkdtemp(path.join(tmpdir(), 'plumbline-prices-'))
after(() => rm(directory, { recursive: true }))

async function file(content: unknown): Promise<string> {
  const name = path.join(directory, `${Math.random()}.json`)
  await writeFile(name, typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

test('the bundled table', async () => {
  const price = await regionPrice.read(cannedAccount({}, 'sa-east-1'))
  assert.deepEqual(price, { ratio: bundled.ratios['sa-east-1'], date: bundled.date })
  assert.equal(bundled.ratios['us-east-1'], 1)
})

test('a file instead of it', async () => {
  const name = await file({ date: '2026-02-01', ratios: { 'mars-1': 7.5 } })
  assert.deepEqual(await readRegionPrice({ region: 'mars-1' }, name), { ratio: 7.5, date: '2026-02-01' })
  await assert.rejects(readRegionPrice({ region: 'us-east-1' }, name), /have none of us-east-1/)
})

for (const [name, content, message] of [
  ['no JSON', '{', /JSON/],
  ['null', null, /no date/],
  ['no ratios', { date: '2026-02-01' }, /no ratios/],
  ['a price that is no number', { date: '2026-02-01', ratios: { 'us-east-1': '1' } }, /is no ratio/],
  ['a price below nothing', { date: '2026-02-01', ratios: { 'us-east-1': -1 } }, /is no ratio/],
] as const) {
  test(`a file that is wrong: ${name}`, async () => {
    await assert.rejects(readRegionPrice({ region: 'us-east-1' }, await file(content)), message)
  })
}

test('a file that is not there, a region that has no price', async () => {
  await assert.rejects(readRegionPrice({ region: 'us-east-1' }, path.join(directory, 'none')), { code: 'ENOENT' })
  await assert.rejects(readRegionPrice({ region: 'constructor' }), /have none of constructor/)
})
