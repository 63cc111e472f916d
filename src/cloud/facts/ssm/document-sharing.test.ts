import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { documentSharing } from './document-sharing.ts'

const answers = {
  'ssm:ListDocuments': { DocumentIdentifiers: [{ Name: 'open' }, { Name: 'shared' }, { Name: 'own' }] },
  'ssm:DescribeDocumentPermission': ({ Name }: { Name: string }) => ({
    AccountIds: Name === 'open' ? ['all'] : Name === 'shared' ? ['111122223333'] : [],
  }),
}

test('documents and with whom they are shared', async () => {
  assert.deepEqual(await documentSharing.read(cannedAccount(answers)), [
    { name: 'open', isPublic: true },
    { name: 'shared', isPublic: false },
    { name: 'own', isPublic: false },
  ])
})

test('a call that is refused says nothing', async () => {
  const refused = Object.assign(new Error('AccessDenied'), { name: 'AccessDenied' })
  for (const call of Object.keys(answers))
    await assert.rejects(documentSharing.read(cannedAccount({ ...answers, [call]: refused })), /AccessDenied/)
})
