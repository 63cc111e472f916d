import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { readCredentialReport } from './credential-report.ts'

const HEAD =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,' +
  'access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,' +
  'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service'
const arn = (name: string) => `arn:aws:iam::123456789012:${name}`
const CREATED = '2025-01-01T00:00:00+00:00'
const report = [
  HEAD,
  `<root_account>,${arn('root')},${CREATED},not_supported,no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A`,
  `ann,${arn('user/ann')},${CREATED},true,2026-02-01T00:00:00+00:00,2025-03-01T00:00:00+00:00,N/A,true,true,2025-04-01T00:00:00+00:00,2026-01-01T00:00:00+00:00,us-east-1,s3,true,2025-05-01T00:00:00+00:00,N/A,N/A,N/A`,
  `"bob,2",${arn('user/bob,2').replace(/.*/, '"$&"')},${CREATED},false,N/A,N/A,N/A,false,false,2025-04-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A`,
  `gone,${arn('user/gone')},${CREATED},true,no_information,N/A,N/A,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A`,
].join('\n')
const users = [
  { Arn: arn('user/ann'), UserId: 'AIDAANN' },
  { Arn: arn('user/bob,2'), UserId: 'AIDABOB' },
  { Arn: arn('user/new'), UserId: 'AIDANEW' },
]
const answers = (states: string[]) => ({
  'iam:GenerateCredentialReport': () => ({ State: states.shift() ?? 'INPROGRESS' }),
  'iam:GetCredentialReport': { Content: new TextEncoder().encode(report) },
  'iam:ListUsers': { Users: users, IsTruncated: false },
})

test('the users that are in the report and still there', async () => {
  let pauses = 0
  const cloud = cannedAccount(answers(['STARTED', 'INPROGRESS', 'COMPLETE']))
  const found = await readCredentialReport(cloud, async () => {
    pauses += 1
  })
  assert.equal(pauses, 2)
  assert.deepEqual(found, [
    {
      userId: 'AIDAANN',
      userName: 'ann',
      hasPassword: true,
      hasMfa: true,
      passwordUsed: new Date('2026-02-01'),
      keys: [
        { rotated: new Date('2025-04-01'), used: new Date('2026-01-01') },
        { rotated: new Date('2025-05-01'), used: undefined },
      ],
    },
    {
      userId: 'AIDABOB',
      userName: 'bob,2',
      hasPassword: false,
      hasMfa: false,
      passwordUsed: new Date('2025-01-01'),
      keys: [],
    },
  ])
})

test('a report that is never finished', async () => {
  await assert.rejects(
    readCredentialReport(cannedAccount(answers([])), async () => undefined),
    /in time/,
  )
})

test('a call that is refused', async () => {
  const refused = Object.assign(new Error('AccessDenied'), { name: 'AccessDenied' })
  for (const call of ['iam:GenerateCredentialReport', 'iam:GetCredentialReport', 'iam:ListUsers']) {
    const cloud = cannedAccount({ ...answers(['COMPLETE']), [call]: refused })
    await assert.rejects(
      readCredentialReport(cloud, async () => undefined),
      /AccessDenied/,
    )
  }
})
