import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reservation } from '../../../../cloud/facts/ec2/reserved-instances.ts'
import { type Demand, unusedReservations } from './reservation-use.ts'

const reserved = (instanceType: string, count: number, more: Partial<Reservation> = {}): Reservation => ({
  id: 'r',
  state: 'active',
  instanceType,
  count,
  tenancy: 'default',
  product: 'Linux/UNIX',
  ...more,
})
const running = (instanceType: string, more: Partial<Demand> = {}): Demand => ({
  instanceType,
  zone: 'us-east-1a',
  tenancy: 'default',
  product: 'Linux/UNIX',
  ...more,
})
const windows = { product: 'Windows' }
const zonal = { zone: 'us-east-1a' }

const cases: [name: string, reservations: readonly Reservation[], running: readonly Demand[], unused: object][] = [
  ['nothing runs', [reserved('m5.large', 2)], [], { r: 2 }],
  ['as many run', [reserved('m5.large', 2)], [running('m5.large'), running('m5.large')], { r: 0 }],
  ['another family', [reserved('m5.large', 1)], [running('m5a.large')], { r: 1 }],
  ['a larger size', [reserved('m5.large', 2)], [running('m5.xlarge')], { r: 0 }],
  ['smaller sizes', [reserved('m5.2xlarge', 1)], [running('m5.large'), running('m5.xlarge')], { r: 0.25 }],
  ['a part of a metal one', [reserved('m5.large', 1)], [running('m5.metal')], { r: 1 }],
  ['a metal one', [reserved('m5.metal', 1)], [running('m5.metal')], { r: 0 }],
  ['another size of Windows', [reserved('m5.large', 2, windows)], [running('m5.xlarge', windows)], { r: 2 }],
  ['Windows', [reserved('m5.large', 1, windows)], [running('m5.large', windows)], { r: 0 }],
  ['another product', [reserved('m5.large', 1, windows)], [running('m5.large')], { r: 1 }],
  ['another tenancy', [reserved('m5.large', 1)], [running('m5.large', { tenancy: 'dedicated' })], { r: 1 }],
  ['a family of single sizes', [reserved('g5.xlarge', 2)], [running('g5.2xlarge')], { r: 2 }],
  ['the zone', [reserved('m5.large', 1, zonal)], [running('m5.large')], { r: 0 }],
  ['another zone', [reserved('m5.large', 1, zonal)], [running('m5.large', { zone: 'us-east-1b' })], { r: 1 }],
  ['another size in the zone', [reserved('m5.large', 2, zonal)], [running('m5.xlarge')], { r: 2 }],
  [
    'that of the zone first',
    [reserved('m5.large', 1, { id: 'region' }), reserved('m5.large', 1, { ...zonal, id: 'zone' })],
    [running('m5.large')],
    { zone: 0, region: 1 },
  ],
  [
    'what ended or is not paid',
    [reserved('m5.large', 1, { state: 'retired' }), reserved('m5.large', 1, { id: 's', state: 'payment-pending' })],
    [],
    {},
  ],
]
for (const [name, reservations, demands, unused] of cases) {
  test(`reservations: ${name}`, () => {
    assert.deepEqual(Object.fromEntries(unusedReservations(reservations, demands)), unused)
  })
}
