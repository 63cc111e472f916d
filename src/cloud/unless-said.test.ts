import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unlessSaid } from './unless-said.ts'

const failure = (name: string, message: string) => Object.assign(new Error(message), { name })
const asked = (answer: Promise<string>) => unlessSaid(answer, 'AccessDeniedException', /^Macie is not enabled/)

test('an answer, and that there is none', async () => {
  assert.equal(await asked(Promise.resolve('answer')), 'answer')
  assert.equal(await asked(Promise.reject(failure('AccessDeniedException', 'Macie is not enabled.'))), undefined)
})

for (const [name, error] of [
  ['a refusal', failure('AccessDeniedException', 'User: x is not authorized to perform: macie2:GetMacieSession')],
  ['another error of those words', failure('InternalServerException', 'Macie is not enabled')],
  ['what is no error', 'Macie is not enabled'],
] as const) {
  test(`${name} is thrown`, async () => {
    await assert.rejects(asked(Promise.reject(error)), (thrown) => thrown === error)
  })
}
