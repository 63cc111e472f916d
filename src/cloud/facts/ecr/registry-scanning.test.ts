import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { registryScanning } from './registry-scanning.ts'

const CALL = 'ecr:GetRegistryScanningConfiguration'
const filtered = (scanFrequency: string, ...filters: string[]) => ({
  scanFrequency,
  repositoryFilters: filters.map((filter) => ({ filter, filterType: 'WILDCARD' })),
})

test('scanning of the registry: rules that are not by hand', async () => {
  const rules = [
    filtered('SCAN_ON_PUSH', 'prod/*', 'web'),
    filtered('MANUAL', 'other'),
    filtered('CONTINUOUS_SCAN', '*'),
  ]
  const cloud = cannedAccount({ [CALL]: { scanningConfiguration: { scanType: 'ENHANCED', rules } } })
  assert.deepEqual(await registryScanning.read(cloud), ['prod/*', 'web', '*'])
})

test('scanning of the registry: no rules', async () => {
  assert.deepEqual(await registryScanning.read(cannedAccount({ [CALL]: { scanningConfiguration: {} } })), [])
})

test('scanning of the registry: a refusal fails', async () => {
  await assert.rejects(registryScanning.read(cannedAccount({ [CALL]: new Error('AccessDenied') })), /AccessDenied/)
})
