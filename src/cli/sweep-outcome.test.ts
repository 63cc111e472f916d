import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Outcome, outcomeOf } from './sweep-outcome.ts'
import type { TypeStatus } from './type-status.ts'

const [BEFORE, START, DURING, AFTER] = ['09:59', '10:00', '10:01', '10:02'].map((time) => `2026-01-01T${time}:00.000Z`)

const CASES: [name: string, status: Partial<TypeStatus>, outcome: Outcome][] = [
  ['never read', { state: 'waiting' }, 'pending'],
  ['read before only', { lastAttemptAt: BEFORE, lastSuccessAt: BEFORE, state: 'read' }, 'pending'],
  ['being read', { reading: true, lastAttemptAt: DURING, lastSuccessAt: BEFORE, state: 'read' }, 'pending'],
  ['its reader died', { lastAttemptAt: DURING, lastSuccessAt: BEFORE, state: 'read' }, 'pending'],
  ['read', { lastAttemptAt: DURING, lastSuccessAt: AFTER, state: 'read' }, 'read'],
  ['read in the same instant', { lastAttemptAt: START, lastSuccessAt: START, state: 'read' }, 'read'],
  [
    'read after an old failure',
    { lastAttemptAt: DURING, lastSuccessAt: AFTER, lastErrorAt: BEFORE, state: 'read' },
    'read',
  ],
  [
    'failed after an old success',
    { lastAttemptAt: DURING, lastSuccessAt: BEFORE, lastErrorAt: AFTER, state: 'failing' },
    'failed',
  ],
  ['unavailable', { lastAttemptAt: DURING, lastErrorAt: AFTER, state: 'unavailable' }, 'unavailable'],
  [
    'given up, to be taken up again',
    { lastAttemptAt: DURING, lastErrorAt: AFTER, lastErrorCode: 'Interrupted', state: 'failing' },
    'pending',
  ],
  ['begun before and ended after', { lastAttemptAt: BEFORE, lastSuccessAt: DURING, state: 'read' }, 'missed'],
]

for (const [name, status, outcome] of CASES) {
  test(`${name}: ${outcome}`, () => {
    const full = {
      region: 'r',
      resourceType: 't',
      recorded: true,
      reading: false,
      resources: 0,
      changed: 0,
      deleted: 0,
    }
    assert.equal(outcomeOf({ ...full, state: 'read', ...status }, START!), outcome)
  })
}
