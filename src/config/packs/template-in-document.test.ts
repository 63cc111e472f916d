/** Templates in documents of Systems Manager: those that the emulator has none of are answered from a table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import { type CannedAnswer, cannedAccount, emulatedAccount } from '../../cloud/testing.ts'
import { testDatabase } from '../../store/testing.ts'
import { judgedAccount } from '../compliance/testing.ts'
import { describe, put, ruleYaml, status, VERSIONED } from './testing.ts'

const db = await testDatabase()
const context = await judgedAccount(db)
const input = (DocumentName: string, DocumentVersion?: string) => ({
  ConformancePackName: 'kept',
  TemplateSSMDocumentDetails: { DocumentName, DocumentVersion },
})
const over = (cloud: Cloud) => ({ ...context(), connect: async () => cloud })
const answering = (answer: CannedAnswer) => over(cannedAccount({ 'ssm:GetDocument': answer }))
const Content = `Resources:${ruleYaml('A', VERSIONED)}`

for (const [name, version, asked] of [
  ['the latest version unasked', undefined, '$LATEST'],
  ['the version that is asked for', '3', '3'],
] as const) {
  test(`a template in a document is read: ${name}`, async () => {
    let request: unknown
    const ctx = answering((given) => {
      request = given
      return { DocumentType: 'ConformancePackTemplate', Content }
    })
    await put(input('pack-of-ours', version), ctx)
    assert.deepEqual(request, { Name: 'pack-of-ours', DocumentVersion: asked })
    const [pack] = (await describe({ ConformancePackNames: ['kept'] }, context())).ConformancePackDetails!
    assert.equal(pack!.TemplateSSMDocumentDetails!.DocumentName, 'pack-of-ours')
    const [state] = (await status({ ConformancePackNames: ['kept'] }, context())).ConformancePackStatusDetails!
    assert.equal(state!.ConformancePackState, 'CREATE_COMPLETE')
  })
}

test('a pack that is put again with a body is of no document any more', async () => {
  await put({ ConformancePackName: 'kept', TemplateBody: Content }, context())
  const [pack] = (await describe({ ConformancePackNames: ['kept'] }, context())).ConformancePackDetails!
  assert.equal(pack!.TemplateSSMDocumentDetails, undefined)
})

test('refused: a document that is not there, of another type, or has no such version', async () => {
  const cloud = await emulatedAccount()
  const { sdk, client } = await cloud.service('ssm')
  const content = JSON.stringify({ schemaVersion: '2.2', mainSteps: [] })
  await client.send(new sdk.CreateDocumentCommand({ Name: 'command', Content: content, DocumentType: 'Command' }))
  for (const [asked, message] of [
    [input('none'), 'The SSM document none (version $LATEST) does not exist.'],
    [input('command', '7'), 'The SSM document command (version 7) does not exist.'],
    [input('command'), 'The SSM document command is of type Command: it must be of type ConformancePackTemplate.'],
  ] as const) {
    await assert.rejects(put(asked, over(cloud)), { code: 'InvalidParameterValueException', message })
  }
})

test('refused: a document that may not be read', async () => {
  const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' })
  await assert.rejects(put(input('doc'), answering(denied)), {
    code: 'InsufficientPermissionsException',
    message: 'You do not have permission to call ssm:GetDocument on doc.',
  })
})

test('refused: a document whose template is none', async () => {
  const answer = { DocumentType: 'ConformancePackTemplate', Content: 'Resources: {A: {Type: AWS::S3::Bucket}}' }
  await assert.rejects(put(input('doc'), answering(answer)), {
    code: 'ConformancePackTemplateValidationException',
    message: /Unsupported resource type AWS::S3::Bucket/,
  })
})

for (const [name, answer, message] of [
  ['a call that fails', Object.assign(new Error('SSM'), { name: 'InternalServerError' }), /^InternalServerError: SSM$/],
  ['an answer without a document', {}, /^Error: Systems Manager gave no document$/],
] as const) {
  test(`${name} is no answer`, () => assert.rejects(put(input('doc'), answering(answer)), message))
}
