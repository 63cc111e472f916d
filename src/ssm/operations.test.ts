import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ssmModel } from '../model/ssm.gen.ts'
import { notYet } from './not-yet.ts'

test('each operation of Systems Manager is listed as not built', () => {
  assert.deepEqual([...notYet].sort(), Object.keys(ssmModel.operations).sort())
})
