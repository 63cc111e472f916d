import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { dbProxies } from './db-proxies.ts'

test('proxies of every page', async () => {
  const cloud = cannedAccount({
    'rds:DescribeDBProxies': ({ Marker }: { Marker?: string }) =>
      Marker === undefined
        ? { DBProxies: [{ DBProxyName: 'one', RequireTLS: true }], Marker: 'more' }
        : { DBProxies: [{ DBProxyName: 'two', RequireTLS: false }, { DBProxyName: 'three' }] },
  })
  assert.deepEqual(await dbProxies.read(cloud), [
    { name: 'one', requiresTls: true },
    { name: 'two', requiresTls: false },
    { name: 'three', requiresTls: false },
  ])
})
