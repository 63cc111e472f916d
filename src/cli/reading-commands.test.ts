/** What resources, history, diff and blame print of a ledger, over a server. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { record, recordDeleted, testApp } from '../app/testing.ts'
import { run } from './testing.ts'

const app = await testApp()
const VOLUME = ['AWS::EC2::Volume', 'vol-1']
let url = ''

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  const volume = (size: number, more: object = {}) => ({
    resourceId: 'vol-1',
    resourceName: 'data',
    tags: { team: 'core' },
    configuration: { size, encrypted: false, ...more },
  })
  await record(app.db, volume(8, { attachments: [{ instanceId: 'i-1', device: '/dev/sda1' }] }), {
    at: '2026-01-01T10:00:00Z',
  })
  const description = 'A volume whose description is so long that two of them do not stand on one line.'
  await record(app.db, volume(16, { description }), { at: '2026-01-02T10:00:00Z', eventIds: ['e-1'] })
  const last = { ...volume(16, { description: `${description} Really.` }), tags: { team: 'core', env: 'prod' } }
  await record(app.db, last, { at: '2026-01-03T10:00:00Z', eventIds: ['e-2'] })
  await app.db.query(
    `insert into change_event (account_id, region, event_id, event_time, event_source, event_name, principal_arn, user_name, source_ip)
     values ('123456789012', 'us-east-1', 'e-1', '2026-01-02T09:59:58Z', 'ec2.amazonaws.com', 'ModifyVolume',
       'arn:aws:iam::123456789012:user/alice', 'alice', '192.0.2.1')`,
  )
  const evil = { resourceId: 'vol-2', resourceName: 'red\u001b[31m\nname', configuration: {} }
  await record(app.db, evil, { at: '2026-01-01T10:00:00Z' })
  await recordDeleted(app.db, 'vol-2', { at: '2026-01-04T10:00:00Z' })
})

const TEXTS: [name: string, argv: string[], lines: string[]][] = [
  [
    'resources',
    ['resources'],
    [
      'TYPE              ID     NAME  STATUS  CHANGED',
      'AWS::EC2::Volume  vol-1  data  OK      2026-01-03T10:00:00.000Z',
    ],
  ],
  [
    'resources with what is deleted, its controls shown and not sent',
    ['resources', '--deleted', '--text', 'VOL-2'],
    [
      'TYPE              ID     NAME                     STATUS           CHANGED',
      'AWS::EC2::Volume  vol-2  red\\u001b[31m\\u000aname  ResourceDeleted  2026-01-04T10:00:00.000Z',
    ],
  ],
  ['resources by tag', ['resources', '--tag', 'env=test'], ['No resources.']],
  [
    'resources up to a limit',
    ['resources', '--deleted', '--limit', '1'],
    [
      'TYPE              ID     NAME  STATUS  CHANGED',
      'AWS::EC2::Volume  vol-1  data  OK      2026-01-03T10:00:00.000Z',
      'There are more than 1: see --limit.',
    ],
  ],
  [
    'resources counted',
    ['resources', '--count'],
    ['TYPE              RESOURCES  DELETED', 'AWS::EC2::Volume          1        1'],
  ],
  ['resources of another region', ['resources', '--region', 'eu-west-1'], ['No resources.']],
  [
    'history',
    ['history', ...VOLUME],
    [
      'TIME                      STATUS              FIELDS  WHO    CALL          STATE',
      '2026-01-03T10:00:00.000Z  OK                       2         (event e-2)   1767434400000',
      '2026-01-02T10:00:00.000Z  OK                       3  alice  ModifyVolume  1767348000000',
      '2026-01-01T10:00:00.000Z  ResourceDiscovered                 (recorder)    1767261600000',
    ],
  ],
  ['history of another time', ['history', ...VOLUME, '--to', '2025-12-31'], ['No versions in this range.']],
  [
    'diff of the last two',
    ['diff', ...VOLUME],
    [
      'AWS::EC2::Volume vol-1',
      '--- 2026-01-02T10:00:00.000Z  OK  state 1767348000000  ModifyVolume by alice from 192.0.2.1',
      '+++ 2026-01-03T10:00:00.000Z  OK  state 1767434400000  (event e-2)',
      '~ configuration.description:',
      '    - "A volume whose description is so long that two of them do not stand on one line."',
      '    + "A volume whose description is so long that two of them do not stand on one line. Really."',
      '+ tags.env: "prod"',
    ],
  ],
  [
    'diff of two days',
    ['diff', ...VOLUME, '--from', '2026-01-01T12:00', '--to', '2026-01-02T12:00'],
    [
      'AWS::EC2::Volume vol-1',
      '--- 2026-01-01T10:00:00.000Z  ResourceDiscovered  state 1767261600000  (recorder)',
      '+++ 2026-01-02T10:00:00.000Z  OK  state 1767348000000  ModifyVolume by alice from 192.0.2.1',
      '- configuration.attachments: [{"instanceId":"i-1","device":"/dev/sda1"}]',
      '+ configuration.description: "A volume whose description is so long that two of them do not stand on one line."',
      '~ configuration.size: 8 -> 16',
    ],
  ],
  [
    'diff of a version with itself',
    ['diff', ...VOLUME, '--from-state', '1767348000000', '--to-state', '1767348000000'],
    [
      'AWS::EC2::Volume vol-1',
      '--- 2026-01-02T10:00:00.000Z  OK  state 1767348000000  ModifyVolume by alice from 192.0.2.1',
      '+++ 2026-01-02T10:00:00.000Z  OK  state 1767348000000  ModifyVolume by alice from 192.0.2.1',
      'No differences.',
    ],
  ],
  [
    'blame',
    ['blame', ...VOLUME],
    [
      'SINCE                     WHO    CALL          FIELD                       VALUE',
      '2026-01-03T10:00:00.000Z         (event e-2)   configuration.description   "A volume whose description is so long that two of them d...',
      '2026-01-01T10:00:00.000Z         (recorder)    configuration.encrypted     false',
      '2026-01-02T10:00:00.000Z  alice  ModifyVolume  configuration.size          16',
      '2026-01-01T10:00:00.000Z         (recorder)    relationships               []',
      '2026-01-01T10:00:00.000Z         (recorder)    supplementaryConfiguration  {}',
      '2026-01-03T10:00:00.000Z         (event e-2)   tags.env                    "prod"',
      '2026-01-01T10:00:00.000Z         (recorder)    tags.team                   "core"',
    ],
  ],
  [
    'blame of one field at a time',
    ['blame', ...VOLUME, 'configuration.size', '--at', '2026-01-01T12:00'],
    [
      'SINCE                     WHO  CALL        FIELD               VALUE',
      '2026-01-01T10:00:00.000Z       (recorder)  configuration.size  8',
    ],
  ],
]

for (const [name, argv, lines] of TEXTS) {
  test(`prints ${name}`, async () => {
    const { code, stdout, stderr } = await run([...argv, '--endpoint-url', url])
    assert.deepEqual(stdout.split('\n'), [...lines, ''])
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  })
}

const COLOURED: [name: string, env: NodeJS.ProcessEnv, isTTY: boolean, coloured: boolean][] = [
  ['on a terminal', {}, true, true],
  ['into a file', {}, false, false],
  ['on a terminal with NO_COLOR', { NO_COLOR: '1' }, true, false],
  ['on a dumb terminal', { TERM: 'dumb' }, true, false],
]

for (const [name, env, isTTY, coloured] of COLOURED) {
  test(`diff is ${coloured ? '' : 'not '}coloured ${name}`, async () => {
    const { stdout } = await run(['diff', ...VOLUME], { env: { ...env, PLUMBLINE_ENDPOINT_URL: url }, isTTY })
    assert.equal(stdout.includes('\u001b[32m+ tags.env:'), coloured)
    assert.equal(stdout.includes('\u001b'), coloured)
  })
}

const EXITS: [name: string, argv: string[], code: number, stderr: RegExp][] = [
  ['diff --exit-code at differences', ['diff', ...VOLUME, '--exit-code'], 1, /^$/],
  [
    'an unknown resource',
    ['history', 'AWS::EC2::Volume', 'vol-9'],
    5,
    /^An error occurred \(ResourceNotFoundException\) when calling the GetResourceHistory operation: .*vol-9/,
  ],
  ['a field that is not there', ['blame', ...VOLUME, 'nothing'], 5, /has nothing at nothing\n$/],
  ['two ways to name a version', ['diff', ...VOLUME, '--to', '2026-01-01', '--to-state', '1'], 2, /exclude each other/],
  [
    'a range backwards',
    ['diff', ...VOLUME, '--from', '2026-01-03', '--to', '2026-01-02'],
    1,
    /\(ValidationException\)/,
  ],
  ['record where nothing is recorded', ['record'], 1, /^Nothing is recorded in 123456789012\.\n/],
]

for (const [name, argv, expected, message] of EXITS) {
  test(`exits ${expected} at ${name}`, async () => {
    const { code, stderr } = await run([...argv, '--endpoint-url', url])
    assert.equal(code, expected)
    assert.match(stderr, message)
  })
}

const DOCUMENTS: [argv: string[], keys: string[]][] = [
  [['resources'], ['resources', 'more']],
  [
    ['resources', '--count'],
    ['accountId', 'region', 'total', 'counts'],
  ],
  [
    ['history', ...VOLUME],
    ['resourceType', 'resourceId', 'versions', 'more'],
  ],
  [
    ['diff', ...VOLUME],
    ['resourceType', 'resourceId', 'from', 'to', 'differences', 'truncated'],
  ],
  [
    ['blame', ...VOLUME],
    ['resourceType', 'resourceId', 'lines', 'versions', 'truncated', 'cut'],
  ],
  [['recorder', 'status'], ['regions']],
  [['accounts', 'list'], ['accounts']],
  [['keys', 'list', '--all'], ['accessKeys']],
]

for (const [argv, keys] of DOCUMENTS) {
  test(`${argv.slice(0, 2).join(' ')} --json is one document`, async () => {
    const { code, stdout } = await run([...argv, '--json', '--endpoint-url', url], { isTTY: true })
    assert.equal(code, 0)
    assert.deepEqual(Object.keys(JSON.parse(stdout)), keys)
  })
}

test('an account id stands for its key where nobody is verified', async () => {
  const { code, stdout } = await run(['resources', '--account', '210987654321', '--endpoint-url', url])
  assert.deepEqual({ code, stdout }, { code: 0, stdout: 'No resources.\n' })
})
