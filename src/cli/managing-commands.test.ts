/** Accounts, keys and recorders, over a server that verifies nobody. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testApp } from '../app/testing.ts'
import { run } from './testing.ts'

const app = await testApp()
let url = ''
before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
})
const plumbline = (...argv: string[]) => run([...argv, '--endpoint-url', url])

test('accounts are added, changed, listed and removed', async () => {
  const add = ['accounts', 'add', '111122223333']
  assert.equal((await plumbline(...add)).stdout, 'Account 111122223333 is connected in every region with a recorder.\n')
  const role = ['--role-arn', 'arn:aws:iam::111122223333:role/reader', '--external-id', 'secret']
  const changed = await plumbline(...add, '--name', 'prod', '--regions', 'us-east-1,eu-west-1', ...role)
  assert.equal(changed.stdout, 'Account 111122223333 is connected in us-east-1, eu-west-1.\n')
  await plumbline(
    'accounts',
    'add',
    '444455556666',
    '--aws-profile',
    'p',
    '--aws-endpoint-url',
    'http://127.0.0.1:5000',
  )
  assert.deepEqual((await plumbline('accounts', 'list')).stdout.split('\n'), [
    'ACCOUNT       NAME  REGIONS              REACHED BY                             ENDPOINT',
    '111122223333  prod  us-east-1,eu-west-1  arn:aws:iam::111122223333:role/reader  AWS',
    '444455556666        all                  profile p                              http://127.0.0.1:5000',
    '',
  ])
  for (const id of ['111122223333', '444455556666']) {
    const { code, stdout } = await plumbline('accounts', 'remove', id)
    assert.deepEqual({ code, stdout }, { code: 0, stdout: `Account ${id} is disconnected; its history stays.\n` })
  }
  assert.equal((await plumbline('accounts', 'list')).stdout, 'No account is connected.\n')
  const gone = await plumbline('accounts', 'remove', '111122223333')
  assert.equal(gone.code, 5)
  assert.match(gone.stderr, /\(ResourceNotFoundException\) when calling the RemoveAccount/)
})

test('keys are made, listed and revoked; a secret is shown once', async () => {
  const made = JSON.parse((await plumbline('keys', 'create', '--description', 'of a test', '--json')).stdout)
  const { accessKeyId, secretAccessKey } = made
  assert.match(accessKeyId, /^AKIA[A-Z2-7]{16}$/)
  const shown = await plumbline('keys', 'create', '--account-id', '111122223333', '--user', 'ann', '--admin')
  assert.match(
    shown.stdout,
    /^An access key of arn:aws:iam::111122223333:user\/ann\..*\n\n\[plumbline\]\naws_access_key_id = AKIA/,
  )
  const before = await plumbline('keys', 'list', '--all')
  assert.match(before.stdout, new RegExp(`^${accessKeyId}  123456789012  plumbline  active .*  of a test$`, 'm'))
  assert.match(before.stdout, / 111122223333 +ann +active /)
  assert.ok(!before.stdout.includes(secretAccessKey))
  assert.equal((await plumbline('keys', 'revoke', accessKeyId)).stdout, `Access key ${accessKeyId} is revoked.\n`)
  assert.match((await plumbline('keys', 'list')).stdout, new RegExp(`^${accessKeyId} .* revoked `, 'm'))
})

const POLICIES: [name: string, argv: string[], code: number, stderr: RegExp][] = [
  [
    'JSON',
    ['--policy', '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"config:Get*","Resource":"*"}}'],
    0,
    /^$/,
  ],
  ['no JSON', ['--policy', '{'], 2, /^--policy is no JSON/],
  ['no file', ['--policy', '/nonexistent/policy.json'], 2, /^--policy cannot be read/],
  ['a policy and --admin', ['--policy', '{}', '--admin'], 2, /exclude each other/],
  ['no policy', ['--policy', '{"Statement":1}'], 1, /\(ValidationException\)/],
]

for (const [name, argv, expected, message] of POLICIES) {
  test(`keys create exits ${expected} with ${name}`, async () => {
    const { code, stderr } = await plumbline('keys', 'create', ...argv)
    assert.equal(code, expected)
    assert.match(stderr, message)
  })
}

test('a recorder is made with its delivery channel, started and stopped', async () => {
  const bare = await plumbline('recorder', 'start')
  assert.equal(bare.code, 1)
  assert.match(bare.stderr, /^There is no delivery channel in us-east-1.*\nName its S3 bucket with --bucket\.\n$/)
  const started = await plumbline(
    'recorder',
    'start',
    '--bucket',
    'config-bucket',
    '--global',
    '--regions',
    'us-east-1,eu-west-1',
  )
  assert.equal(started.stderr, '')
  assert.equal(started.stdout, 'Recorder default runs in us-east-1.\nRecorder default runs in eu-west-1.\n')
  const status = await plumbline('recorder', 'status', '--regions', 'us-east-1,eu-west-1,ap-south-1', '--json')
  const { regions } = JSON.parse(status.stdout)
  const role = 'arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'
  for (const { recorders } of regions.slice(0, 2)) {
    const [{ recordingGroup, ...recorder }] = recorders
    assert.deepEqual([recordingGroup.allSupported, recordingGroup.includeGlobalResourceTypes], [true, true])
    assert.deepEqual([recorder.name, recorder.roleARN, recorder.recording], ['default', role, true])
  }
  assert.deepEqual(regions[2], { region: 'ap-south-1', recorders: [], types: [] })
  assert.equal((await plumbline('recorder', 'stop')).stdout, 'Recorder default is stopped in us-east-1.\n')
  assert.match((await plumbline('recorder', 'status')).stdout, /^us-east-1 +default \(stopped\) /m)
  assert.equal((await plumbline('recorder', 'start')).stdout, 'Recorder default runs in us-east-1.\n')
  const { stdout } = await plumbline('recorder', 'start', '--role', `${role}2`)
  assert.equal(stdout, 'Recorder default runs in us-east-1.\n')
  const [{ recorders }] = JSON.parse((await plumbline('recorder', 'status', '--json')).stdout).regions
  assert.equal(recorders[0].roleARN, `${role}2`)
  assert.equal(recorders[0].recordingGroup.includeGlobalResourceTypes, true)
  const nowhere = await plumbline('recorder', 'stop', '--region', 'ap-south-1')
  assert.deepEqual([nowhere.code, nowhere.stderr], [5, 'There is no recorder in ap-south-1.\n'])
})

test('an import that nobody waits for is asked for', async () => {
  const { code, stdout } = await plumbline('import', 'history', '--detach', '--json')
  assert.equal(code, 0)
  assert.match(JSON.parse(stdout).source, /^\/.*\/history$/)
})
