import assert from 'node:assert/strict'
import { test } from 'node:test'
import { command } from './command.ts'
import { main } from './main.ts'
import { argument, flag, option, optionalArgument, optionOf } from './option.ts'
import { list, whole } from './readers.ts'
import { NO_AWS, written } from './testing.ts'

const probe = command({
  name: 'probe it',
  summary: 'Shows what was read.',
  connects: false,
  arguments: { first: argument('FIRST', 'One'), second: optionalArgument('SECOND', 'Two') },
  options: {
    host: option('--host <host>', 'Host', { env: 'T_HOST', fallback: 'localhost' }),
    port: optionOf('--port <number>', 'Port', whole(0, 9), { env: 'T_PORT', fallback: '8' }),
    fast: flag('--fast', 'Fast', { env: 'T_FAST' }),
    names: optionOf('--some-names <names>', 'Names', list),
  },
  async run(given, { sources }) {
    return { json: {}, text: JSON.stringify({ ...given, from: sources.port }) }
  },
})

async function read(argv: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const [stdout, stderr] = [written(), written()]
  const io = { env: { ...NO_AWS, ...env }, stdout, stderr, signal: new AbortController().signal }
  return { code: await main(['probe', 'it', ...argv], io, [probe]), stdout: stdout.text(), stderr: stderr.text() }
}

const BARE = { first: 'a', host: 'localhost', port: 8, fast: false, from: 'default' }

const READ: [name: string, argv: string[], env: NodeJS.ProcessEnv, given: object][] = [
  ['defaults', ['a'], {}, BARE],
  ['a second argument', ['a', 'b'], {}, { ...BARE, second: 'b' }],
  ['flags', ['a', '--port', '1', '--fast'], {}, { ...BARE, port: 1, fast: true, from: 'flag' }],
  ['a flag with an equals sign', ['--port=1', 'a'], {}, { ...BARE, port: 1, from: 'flag' }],
  ['a list', ['a', '--some-names', 'x,y'], {}, { ...BARE, names: ['x', 'y'] }],
  ['the environment', ['a'], { T_PORT: '2', T_FAST: '1' }, { ...BARE, port: 2, fast: true, from: 'environment' }],
  ['a flag before the environment', ['a', '--port', '1'], { T_PORT: '2' }, { ...BARE, port: 1, from: 'flag' }],
  ['an empty variable', ['a'], { T_PORT: '', T_FAST: '' }, BARE],
  ['a switch that is off', ['a'], { T_FAST: '0' }, BARE],
  ['an id that begins with a dash', ['--', '-x'], {}, { ...BARE, first: '-x' }],
]

for (const [name, argv, env, given] of READ) {
  test(`reads ${name}`, async () => {
    const { code, stdout, stderr } = await read(argv, env)
    assert.deepEqual({ code, stderr, given: JSON.parse(stdout) }, { code: 0, stderr: '', given })
  })
}

const WRONG: [name: string, argv: string[], env: NodeJS.ProcessEnv, stderr: RegExp][] = [
  ['a missing argument', [], {}, /^error: missing required argument 'FIRST'/],
  ['an argument too many', ['a', 'b', 'c'], {}, /^error: too many arguments/],
  ['an unknown flag', ['a', '--prot', '1'], {}, /^error: unknown option '--prot'\n\(Did you mean --port\?\)/],
  ['a flag without its value', ['a', '--port'], {}, /^error: option '--port <number>' argument missing/],
  ['a value out of range', ['a', '--port', '10'], {}, /^--port must be a whole number from 0 to 9, not '10'\n$/],
  ['a variable out of range', ['a'], { T_PORT: 'x' }, /^T_PORT must be a whole number from 0 to 9, not 'x'\n$/],
  ['a variable that is no switch', ['a'], { T_FAST: 'on' }, /^T_FAST must be 1 or 0, not 'on'\n$/],
]

for (const [name, argv, env, expected] of WRONG) {
  test(`exits 2 at ${name}`, async () => {
    const { code, stdout, stderr } = await read(argv, env)
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.match(stderr, expected)
  })
}
