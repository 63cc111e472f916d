import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestGap } from './schedule-gap.ts'

const HOUR = 3_600_000
const NOW = new Date('2026-03-01T12:00:00.000Z')

/** Schedules and their longest gaps in hours. */
const cases: readonly [expression: string, hours: number | undefined][] = [
  ['rate(1 day)', 24],
  ['rate(12 hours)', 12],
  ['rate(30 minutes)', 0.5],
  ['cron(0 5 ? * * *)', 24],
  ['cron(0 5 * * ? *)', 24],
  ['cron(0 0/6 * * ? *)', 6],
  ['cron(0 1,13 * * ? *)', 12],
  ['cron(0 8,20 ? * MON-FRI *)', 60],
  ['cron(0 5 ? * 2-6 *)', 72],
  ['cron(30 * * * ? *)', 1],
  ['cron(0/15 * * * ? *)', 0.25],
  ['cron(0 5 ? * SUN *)', 168],
  ['cron(0 5 ? * L *)', 168],
  ['cron(0 5 1 * ? *)', 31 * 24],
  ['cron(0 5 L * ? *)', 31 * 24],
  ['cron(0 5 1,15 * ? *)', 17 * 24],
  ['cron(0 5 15W * ? *)', 32 * 24],
  ['cron(0 5 LW * ? *)', 33 * 24],
  ['cron(0 5 ? * 6L *)', 35 * 24],
  ['cron(0 5 ? * TUE#2 *)', 35 * 24],
  ['cron(0 5 1 JAN ? *)', 365 * 24],
  ['cron(0 5 1 1 ? 2020)', Number.POSITIVE_INFINITY],
  ['cron(0 5 1 4 ? 2026)', Number.POSITIVE_INFINITY],
  ['cron(0 5 30 2 ? *)', Number.POSITIVE_INFINITY],
  ['cron(0 5 * * *)', undefined],
  ['cron(60 5 * * ? *)', undefined],
  ['cron(0 5 ? * FUN *)', undefined],
  ['cron(0/0 5 * * ? *)', undefined],
  ['cron(5-1 5 * * ? *)', undefined],
  ['cron(0 5 ,, * ? *)', undefined],
  ['at(2026-03-01T12:00:00)', undefined],
  ['', undefined],
]

for (const [expression, hours] of cases) {
  test(`${expression || 'nothing'} has gaps of ${hours} hours`, () => {
    const gap = longestGap(expression, NOW)
    assert.equal(gap && gap / HOUR, hours)
  })
}
