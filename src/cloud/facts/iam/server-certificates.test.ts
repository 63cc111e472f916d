import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { serverCertificates } from './server-certificates.ts'

const expires = new Date('2026-05-01T00:00:00Z')
const page = (name: string, more: object) => ({
  ServerCertificateMetadataList: [{ ServerCertificateName: name, Expiration: expires }],
  ...more,
})

test('all pages', async () => {
  const cloud = cannedAccount({
    'iam:ListServerCertificates': ({ Marker }: { Marker?: string }) =>
      Marker === undefined ? page('a', { IsTruncated: true, Marker: 'm' }) : page('b', { IsTruncated: false }),
  })
  assert.deepEqual(await serverCertificates.read(cloud), [
    { name: 'a', expires },
    { name: 'b', expires },
  ])
})
