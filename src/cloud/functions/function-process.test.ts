/** Functions in real processes: over 300 lines because of the table of all that a handler can do wrong. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { LocalFunction } from './local-function.ts'
import type { FunctionOutcome } from './outcome.ts'
import { startFunction } from './start-function.ts'
import { sampleFunction, testPython } from './testing.ts'

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:sample'
const never = new AbortController().signal
const ends: (() => Promise<void>)[] = []

before(() => {
  process.env.PLUMBLINE_PYTHON = testPython()
})
after(() => Promise.all(ends.map((end) => end())))

async function start(of: LocalFunction) {
  const started = await startFunction(of, { SAMPLE: 'given' })
  ends.push(() => started.end())
  let calls = 0
  return {
    started,
    call: (event = {}, signal = never): Promise<FunctionOutcome> => {
      calls += 1
      return started.call(event, { requestId: `request-${calls}`, functionArn: ARN }, signal)
    },
  }
}

const python = (text: string, over?: Partial<LocalFunction>) => start(sampleFunction('handler.py', text, over))
const node = (text: string, over?: Partial<LocalFunction>) => start(sampleFunction('handler.mjs', text, over))

test('a Python handler is called as in AWS Lambda, in one warm process', async () => {
  const text = `
import os
import beside
calls = 0

def lambda_handler(event, context):
    global calls
    calls += 1
    print('called', calls)
    return {**event, 'calls': calls, 'beside': beside.VALUE, 'environment': os.environ['SAMPLE'], 'request': context.aws_request_id,
            'arn': context.invoked_function_arn, 'left': 0 < context.get_remaining_time_in_millis() <= 3000}
`
  const { call } = await python(text, { files: { 'handler.py': text, 'beside.py': 'VALUE = 7' } })
  for (const calls of [1, 2]) {
    assert.deepEqual(await call({ a: 'ä' }), {
      reached: true,
      returned: { a: 'ä', calls, beside: 7, environment: 'given', request: `request-${calls}`, arn: ARN, left: true },
      output: `called ${calls}\n`,
    })
  }
})

test('a Node.js handler is called as in AWS Lambda, in one warm process', async () => {
  const { call } = await node(`
import { ConfigServiceClient } from '@aws-sdk/client-config-service'
let calls = 0
export async function lambda_handler(event, context) {
  calls += 1
  console.log('called', calls)
  return { ...event, calls, sdk: typeof ConfigServiceClient, request: context.awsRequestId, left: context.getRemainingTimeInMillis() > 0 }
}`)
  for (const calls of [1, 2]) {
    assert.deepEqual(await call({ a: 1 }), {
      reached: true,
      returned: { a: 1, calls, sdk: 'function', request: `request-${calls}`, left: true },
      output: `called ${calls}\n`,
    })
  }
})

test('a Node.js handler of old ends by its callback', async () => {
  const { call } = await start({
    ...sampleFunction(
      'old.cjs',
      `exports.lambda_handler = (event, context, callback) => { setTimeout(() => callback(event.error, 'said'), 1) }`,
    ),
  })
  assert.equal((await call()).returned, 'said')
  assert.partialDeepStrictEqual((await call({ error: 'no' })).error, { type: 'Error', message: 'no' })
})

for (const [name, of, error] of [
  [
    'raises',
    ['handler.py', `def lambda_handler(event, context):\n    return event['configurationItem']\n`],
    {
      type: 'KeyError',
      message: "'configurationItem'",
      file: 'handler.py',
      line: 2,
      source: "    return event['configurationItem']\n",
    },
  ],
  [
    'exits',
    ['handler.py', `import sys\ndef lambda_handler(event, context):\n    sys.exit(3)\n`],
    {
      type: 'Runtime.ExitError',
      message: 'The function exited with 3',
      file: 'handler.py',
      line: 3,
      source: '    sys.exit(3)\n',
    },
  ],
  [
    'ends its process',
    ['handler.py', `import os\ndef lambda_handler(event, context):\n    os._exit(4)\n`],
    { type: 'Runtime.ExitError', message: "The function's process ended with 4 before its handler returned" },
  ],
  [
    'crashes',
    ['handler.py', `import ctypes\ndef lambda_handler(event, context):\n    ctypes.string_at(0)\n`],
    {
      type: 'Runtime.ExitError',
      message: "The function's process ended by SIGSEGV before its handler returned",
      file: 'handler.py',
      line: 3,
      source: '    ctypes.string_at(0)',
    },
  ],
  [
    'hangs',
    ['handler.py', `def lambda_handler(event, context):\n    while True:\n        pass\n`],
    { type: 'Sandbox.Timedout', message: 'The function did not return within 1 seconds', file: 'handler.py' },
  ],
  [
    'floods its output',
    ['handler.py', `def lambda_handler(event, context):\n    for _ in range(10_000):\n        print('x' * 1024)\n`],
    { type: 'Runtime.OutputTooLarge', message: 'The function printed more than 1024 KiB', file: 'handler.py' },
  ],
  [
    'takes much memory',
    ['handler.py', `def lambda_handler(event, context):\n    return len(bytearray(1_000_000_000))\n`],
    { type: 'Runtime.OutOfMemory', message: 'The function ran out of memory', file: 'handler.py', line: 2 },
  ],
  [
    'is no Python',
    ['handler.py', `def lambda_handler(event context):\n`],
    { type: 'Runtime.UserCodeSyntaxError', file: 'handler.py', line: 1 },
  ],
  [
    'lacks a module',
    ['handler.py', `import no_such_module\n`],
    { type: 'Runtime.ImportModuleError', message: "No module named 'no_such_module'", file: 'handler.py', line: 1 },
  ],
  [
    'is not there',
    ['handler.py', `def another(event, context):\n    pass\n`],
    { type: 'Runtime.HandlerNotFound', message: "handler.py has no function 'lambda_handler'" },
  ],
  [
    'throws',
    ['handler.mjs', `export const lambda_handler = async (event) => {\n  return event.item.tags\n}\n`],
    {
      type: 'TypeError',
      message: "Cannot read properties of undefined (reading 'tags')",
      file: 'handler.mjs',
      line: 2,
      source: '  return event.item.tags',
    },
  ],
  [
    'throws later',
    [
      'handler.mjs',
      `export const lambda_handler = () => new Promise(() => {\n  setTimeout(() => { throw new RangeError('late') }, 1)\n})\n`,
    ],
    { type: 'RangeError', message: 'late', file: 'handler.mjs', line: 2 },
  ],
  [
    'exits',
    ['handler.mjs', `export const lambda_handler = () => {\n  process.exit(5)\n}\n`],
    { type: 'Runtime.ExitError', message: 'The function exited with 5', file: 'handler.mjs', line: 2 },
  ],
  [
    'hangs',
    ['handler.mjs', `export const lambda_handler = () => {\n  for (;;);\n}\n`],
    { type: 'Sandbox.Timedout', message: 'The function did not return within 1 seconds' },
  ],
  [
    'waits for ever',
    ['handler.mjs', `export const lambda_handler = () => new Promise(() => setInterval(() => {}, 1e3))\n`],
    { type: 'Sandbox.Timedout', message: 'The function did not return within 1 seconds' },
  ],
  [
    'takes much memory',
    [
      'handler.mjs',
      `export const lambda_handler = () => {\n  const all = []\n  for (;;) all.push(new Array(1e6).fill(1.5))\n}\n`,
    ],
    { type: 'Runtime.OutOfMemory' },
  ],
  [
    'is no JavaScript',
    ['handler.mjs', `export const = 1\n`],
    { type: 'Runtime.UserCodeSyntaxError', file: 'handler.mjs', line: 1 },
  ],
  ['lacks a package', ['handler.mjs', `import 'no-such-package'\n`], { type: 'Runtime.ImportModuleError' }],
] as [string, [string, string], object][]) {
  test(`a handler that ${name} (${of[0]})`, async () => {
    const long = /memory|prints|flood/.test(name)
    const { call } = await start(sampleFunction(...of, { timeoutSeconds: long ? 30 : 1 }))
    const { error: found, output } = await call()
    assert.partialDeepStrictEqual(found, error)
    assert.ok(output.length <= 20_000)
  })
}

test('after an error that leaves it whole a handler is called again; after an end another process is needed', async () => {
  const { started, call } = await python(`
import sys
def lambda_handler(event, context):
    if event.get('exit'):
        sys.exit()
    raise ValueError('no')
`)
  for (let i = 0; i < 2; i += 1) assert.equal((await call()).error?.type, 'ValueError')
  assert.ok(started.usable)
  await call({ exit: true })
  assert.ok(!started.usable)
})

/** Forks one that goes on in a session of its own, as a daemon does, and says its id. */
const FORKS = `
import os, sys, time
def lambda_handler(event, context):
    read, write = os.pipe()
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(write, str(os.getpid()).encode())
            time.sleep(600)
        os._exit(0)
    os.wait()
    return int(os.read(read, 20))
`

test('what a handler forks ends with the call, wherever it went', async () => {
  const { started, call } = await python(FORKS)
  const { returned } = await call()
  assert.ok(Number(returned) > 1)
  assert.ok(!runs(Number(returned)))
  assert.ok(!started.usable)
})

test('a handler that answers in its runtime’s place is not believed', async () => {
  for (const line of ['nonsense', '[]', '{"error":1}', '{"error":{"type":1}}']) {
    const { started, call } = await python(
      `import os\ndef lambda_handler(event, context):\n    os.write(4, b'${line}\\n')\n`,
    )
    assert.equal((await call()).error?.type, 'Runtime.ExitError')
    assert.ok(!started.usable)
  }
})

test('a fork that returns as its parent does answers nothing', async () => {
  const { call } = await python(
    `import os\ndef lambda_handler(event, context):\n    return 'child' if os.fork() == 0 else 'parent'\n`,
  )
  assert.equal((await call()).returned, 'parent')
})

test('a handler that forks without end is ended, and all that it forked', async () => {
  const { started, call } = await python(
    `
import os, time
def lambda_handler(event, context):
    while True:
        try:
            if os.fork() == 0:
                time.sleep(600)
        except OSError:
            time.sleep(0.01)
`,
    { timeoutSeconds: 20 },
  )
  assert.match((await call()).error!.type, /Runtime\.(TooManyProcesses|OutOfMemory)/)
  assert.ok(!started.usable)
})

test('a call that is no longer wanted ends the process', async () => {
  const { started, call } = await python(`import time\ndef lambda_handler(event, context):\n    time.sleep(600)\n`, {
    timeoutSeconds: 900,
  })
  const abort = new AbortController()
  const calling = call({}, abort.signal)
  abort.abort()
  assert.equal((await calling).error?.type, 'Sandbox.Aborted')
  assert.ok(!started.usable)
})

test('a function has nothing of our environment, and a user and a folder of its own where we may choose', async () => {
  process.env.PLUMBLINE_SECRET_OF_TEST = 'secret'
  const { started, call } = await python(`
import os
def lambda_handler(event, context):
    return {'uid': os.getuid(), 'groups': os.getgroups(), 'environment': sorted(os.environ), 'home': os.environ['HOME'], 'cwd': os.getcwd()}
`)
  const { returned } = await call()
  const { uid, groups, environment, home, cwd } = returned as unknown as Record<'home' | 'cwd', string> & {
    uid: number
    groups: number[]
    environment: string[]
  }
  // The shell's, and that of the tests' Python.
  assert.deepEqual(
    environment.filter((name) => name !== 'PWD' && name !== 'PYTHONPATH'),
    [
      ...[
        'AWS_CONFIG_FILE',
        'AWS_EC2_METADATA_DISABLED',
        'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
        'AWS_LAMBDA_FUNCTION_NAME',
      ],
      ...['AWS_LAMBDA_FUNCTION_VERSION', 'AWS_SHARED_CREDENTIALS_FILE', 'HOME', 'LAMBDA_TASK_ROOT', 'LANG', 'PATH'],
      ...['PLUMBLINE_FUNCTION_PROCESS', 'PYTHONDONTWRITEBYTECODE', 'SAMPLE', 'TMPDIR', 'TZ'],
    ],
  )
  assert.equal(cwd, home)
  if (process.getuid?.() === 0) assert.ok(uid >= 61_184 && groups.every((group) => group === uid))
  else assert.equal(uid, process.getuid?.())
  await started.end()
  assert.ok(!existsSync(home))
})

/** A process that has ended but was not waited for runs not. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false // It is gone.
  }
}
