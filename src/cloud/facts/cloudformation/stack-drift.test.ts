import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CannedAnswer, cannedAccount } from '../../testing.ts'
import { readStackDrift, type StackDrift, stackDrift } from './stack-drift.ts'

const ARN = 'arn:aws:cloudformation:us-east-1:123456789012:stack/s/1'
const ROLE = 'arn:aws:iam::123456789012:role/drift'
const [DESCRIBE, DETECT, STATUS] = [
  'cloudformation:DescribeStacks',
  'cloudformation:DetectStackDrift',
  'cloudformation:DescribeStackDriftDetectionStatus',
]
const [early, since, late] = [new Date('2026-02-01'), new Date('2026-02-02'), new Date('2026-02-03')]
const failure = (name: string, message = name) => Object.assign(new Error(message), { name })
const stack = (over: object = {}) => ({
  [DESCRIBE]: { Stacks: [{ StackId: ARN, StackStatus: 'UPDATE_COMPLETE', CreationTime: early, ...over }] },
})
const checked = (StackDriftStatus: string, LastCheckTimestamp?: Date) => ({
  DriftInformation: { StackDriftStatus, LastCheckTimestamp },
})
/** @param ends each answer about the detection, the last one for ever */
const detects = (...ends: (readonly [detection: string, drift?: string])[]): Record<string, CannedAnswer> => {
  let asked = 0
  return {
    [DETECT]: { StackDriftDetectionId: 'id' },
    [STATUS]: () => {
      const [DetectionStatus, StackDriftStatus] = ends[Math.min(asked, ends.length - 1)]!
      asked += 1
      return { DetectionStatus, StackDriftStatus }
    },
  }
}
const RUNNING = ['DETECTION_IN_PROGRESS'] as const
const COMPLETE = 'DETECTION_COMPLETE'

const cases: Record<string, [answers: Record<string, CannedAnswer>, drift: StackDrift | undefined, pauses?: number]> = {
  'found lately': [stack(checked('DRIFTED', late)), 'DRIFTED'],
  'found lately, none': [stack(checked('IN_SYNC', since)), 'IN_SYNC'],
  'found since the last update': [stack({ ...checked('IN_SYNC', late), LastUpdatedTime: late }), 'IN_SYNC'],
  'found too long ago': [{ ...stack(checked('IN_SYNC', early)), ...detects([COMPLETE, 'DRIFTED']) }, 'DRIFTED'],
  'found before the last update': [
    { ...stack({ ...checked('IN_SYNC', since), LastUpdatedTime: late }), ...detects([COMPLETE, 'DRIFTED']) },
    'DRIFTED',
  ],
  'never looked for': [{ ...stack(checked('NOT_CHECKED')), ...detects([COMPLETE, 'IN_SYNC']) }, 'IN_SYNC'],
  'nothing is said of it': [{ ...stack(), ...detects([COMPLETE, 'IN_SYNC']) }, 'IN_SYNC'],
  'detected after a while': [{ ...stack(), ...detects(RUNNING, RUNNING, [COMPLETE, 'DRIFTED']) }, 'DRIFTED', 2],
  'a detection that failed': [{ ...stack(), ...detects(['DETECTION_FAILED', 'UNKNOWN']) }, 'UNDETECTED'],
  'a detection that failed, but found something': [
    { ...stack(), ...detects(['DETECTION_FAILED', 'DRIFTED']) },
    'DRIFTED',
  ],
  'a detection that failed, and found nothing': [
    { ...stack(), ...detects(['DETECTION_FAILED', 'IN_SYNC']) },
    'UNDETECTED',
  ],
  'nothing of it can be looked at': [{ ...stack(), ...detects([COMPLETE, 'NOT_CHECKED']) }, 'UNDETECTED'],
  'another detection runs': [
    {
      ...stack(),
      ...detects([COMPLETE, 'IN_SYNC']),
      [DETECT]: busyTwice(),
    },
    'IN_SYNC',
    2,
  ],
  'while it is updated': [stack({ StackStatus: 'UPDATE_IN_PROGRESS' }), 'UNDETECTED'],
  deleted: [stack({ StackStatus: 'DELETE_COMPLETE' }), undefined],
  gone: [{ [DESCRIBE]: failure('ValidationError', `Stack with id ${ARN} does not exist`) }, undefined],
}

function busyTwice(): CannedAnswer {
  let times = 0
  return () => {
    times += 1
    if (times < 3) throw failure('ValidationError', `Drift detection is already in progress for stack [${ARN}].`)
    return { StackDriftDetectionId: 'id' }
  }
}

for (const [name, [answers, drift, pauses = 0]] of Object.entries(cases)) {
  test(`drift of a stack: ${name}`, async () => {
    let paused = 0
    const pause = async () => {
      paused += 1
    }
    assert.equal(await readStackDrift(cannedAccount(answers), { arn: ARN, since }, pause), drift)
    assert.equal(paused, pauses)
  })
}

test('drift of a stack: a detection that never ends', async () => {
  const read = (answers: Record<string, CannedAnswer>) =>
    readStackDrift(cannedAccount({ ...stack(), ...answers }), { arn: ARN, since }, async () => undefined)
  await assert.rejects(read(detects(RUNNING)), /did not end the drift detection/)
  const busy = failure('ValidationError', 'Drift detection is already in progress')
  await assert.rejects(read({ [DETECT]: busy }), /did not end the drift detection/)
  await assert.rejects(read({ [DETECT]: {} }), /gave no id/)
})

test('drift of a stack: a refusal of any call fails', async () => {
  const answers = { ...stack(), ...detects([COMPLETE, 'IN_SYNC']) }
  for (const call of [DESCRIBE, DETECT, STATUS])
    for (const error of [failure('AccessDenied'), failure('ValidationError', 'bad input')]) {
      const cloud = cannedAccount({ ...answers, [call]: error })
      await assert.rejects(
        readStackDrift(cloud, { arn: ARN, since }, async () => undefined),
        (thrown) => thrown === error,
      )
    }
})

test('drift of a stack is asked for as the role, by permissions that are named', async () => {
  const calls = new Set<string>()
  const roles: string[] = []
  const account = cannedAccount({ ...stack(), ...detects([COMPLETE, 'IN_SYNC']) }, 'us-east-1', calls)
  const asked = stackDrift(ROLE, { arn: ARN, version: late, since })
  const cloud = {
    ...account,
    service: () => assert.fail('it is asked for as the account'),
    as(roleArn: string) {
      roles.push(roleArn)
      return account.as(roleArn)
    },
  }
  assert.equal(await asked.read(cloud), 'IN_SYNC')
  assert.deepEqual(roles, [ROLE])
  assert.deepEqual([...calls].sort(), asked.permissions)
  const names = [
    stackDrift(ROLE, { arn: ARN, version: late, since: early }),
    stackDrift(`${ROLE}s`, { arn: ARN, version: late, since }),
    stackDrift(ROLE, { arn: `${ARN}1`, version: late, since }),
    stackDrift(ROLE, { arn: ARN, version: early, since }),
  ].map(({ name }) => name === asked.name)
  assert.deepEqual(names, [true, false, false, false])
})
