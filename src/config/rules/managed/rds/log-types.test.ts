import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logTypesOf } from './log-types.ts'

const cases: Record<string, readonly string[]> = {
  'oracle-ee': ['alert', 'audit', 'trace', 'listener'],
  'oracle-se2-cdb': ['alert', 'audit', 'trace', 'listener'],
  'sqlserver-ex': ['error', 'agent'],
  postgres: ['postgresql', 'upgrade'],
  'aurora-postgresql': ['postgresql'],
  'aurora-mysql': ['audit', 'error', 'general', 'slowquery'],
  docdb: [],
  constructor: [],
}

for (const [engine, logs] of Object.entries(cases)) {
  test(`logs of ${engine}`, () => assert.deepEqual(logTypesOf(engine), logs))
}
