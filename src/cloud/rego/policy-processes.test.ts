import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../../lib/json.ts'
import { PolicyError } from './policy-error.ts'
import { decideByModule, entrypointsOf } from './policy-processes.ts'
import { assembled, assembledPolicy, IMPORTS } from './testing.ts'

const policy = await assembledPolicy()

function decide(entrypoint: string, input: Json = {}, data: Json = {}, more = {}) {
  return decideByModule({ module: policy, entrypoint }, input, data, more)
}

function fails(type: string, message: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof PolicyError, String(error))
    assert.equal(error.type, type)
    assert.match(error.message, message)
    return true
  }
}

test('the entry points of a module', async () => {
  assert.deepEqual((await entrypointsOf(policy)).slice(0, 3), ['test/owner', 'test/data', 'test/input'])
})

const decided = [
  {
    name: 'violations make it non-compliant, with their messages',
    entrypoint: 'test/owner',
    input: { tags: {} },
    decision: { compliance: 'NON_COMPLIANT', annotation: 'The tag Owner is missing.; Nobody answers for it.' },
  },
  {
    name: 'no violations make it compliant',
    entrypoint: 'test/owner',
    input: { tags: { Owner: 'ada' } },
    decision: { compliance: 'COMPLIANT' },
  },
  {
    name: 'a decision of its own, from the data',
    entrypoint: 'test/data',
    data: { parameters: { v: { compliance: 'NOT_APPLICABLE', annotation: 'Not here.' } } },
    decision: { compliance: 'NOT_APPLICABLE', annotation: 'Not here.' },
  },
  {
    name: 'other data of the same policy',
    entrypoint: 'test/data',
    data: { parameters: { v: ['late'] } },
    decision: { compliance: 'NON_COMPLIANT', annotation: 'late' },
  },
  {
    name: 'the input, beyond the memory that it began with',
    entrypoint: 'test/input',
    input: Array.from({ length: 600_000 }, () => 'wrong here'),
    decision: { compliance: 'NON_COMPLIANT', annotation: 'wrong here; '.repeat(84).slice(0, 1000) },
  },
  {
    name: 'a built-in function that the package has',
    entrypoint: 'test/sprintf',
    decision: { compliance: 'NON_COMPLIANT', annotation: 'audit is late' },
  },
]

for (const { name, entrypoint, input, data, decision } of decided) {
  test(name, async () => {
    assert.deepEqual((await decide(entrypoint, input, data)).decision, decision)
  })
}

test('what a policy prints is told', async () => {
  assert.equal((await decide('test/print')).printed, 'it gave up\n')
})

const undecided = [
  { name: 'loops for ever', entrypoint: 'test/loop', type: 'Rego.Timedout', message: /in 0\.7 seconds/ },
  {
    name: 'takes all memory of its own',
    entrypoint: 'test/hog',
    type: 'Rego.EvaluationFailed',
    message: /unreachable/,
  },
  { name: 'has a text made of 400 MB', entrypoint: 'test/huge', type: 'Rego.OutOfMemory', message: /more memory/ },
  { name: 'is undefined', entrypoint: 'test/undefined', type: 'Rego.Undefined', message: /undefined for this item/ },
  { name: 'aborts', entrypoint: 'test/abort', type: 'Rego.EvaluationFailed', message: /it gave up/ },
  {
    name: 'calls what is not built in',
    entrypoint: 'test/unknown_builtin',
    type: 'Rego.EvaluationFailed',
    message: /net\.lookup_ip_addr/,
  },
  { name: 'has no such entry point', entrypoint: 'a/b', type: 'Rego.NoEntrypoint', message: /, and not a\/b\.$/ },
]

for (const { name, entrypoint, type, message } of undecided) {
  test(`a policy that ${name} has no verdict, and the next one has`, async () => {
    const limitMs = entrypoint === 'test/loop' ? 700 : 60_000
    await assert.rejects(decide(entrypoint, {}, {}, { limitMs }), fails(type, message))
    assert.equal((await decide('test/owner')).decision.compliance, 'NON_COMPLIANT')
  })
}

test('more at once than there are processes', async () => {
  const all = await Promise.all(Array.from({ length: 7 }, (_, n) => decide('test/input', [`no ${n}`])))
  assert.deepEqual(
    all.map(({ decision }) => decision.annotation),
    Array.from({ length: 7 }, (_, n) => `no ${n}`),
  )
})

test('a stop ends what loops', async () => {
  const stop = new AbortController()
  const asked = decide('test/loop', {}, {}, { limitMs: 600_000, signal: stop.signal })
  stop.abort(new Error('stopped'))
  await assert.rejects(asked, /^Error: stopped$/)
})

test('the only entry point needs no name, one of several does', async () => {
  const module = await assembledPolicy(['test/owner'])
  assert.equal((await decideByModule({ module }, {}, {})).decision.compliance, 'NON_COMPLIANT')
  await assert.rejects(decideByModule({ module: policy }, {}, {}), fails('Rego.NoEntrypoint', /: name one\.$/))
})

const ABI = `(global (export "opa_wasm_abi_version") i32 (i32.const 1))
  (global (export "opa_wasm_abi_minor_version") i32 (i32.const 2))
  (func $f (export "builtins") (export "entrypoints") (export "opa_eval") (export "opa_heap_ptr_get")
    (export "opa_heap_ptr_set") (export "opa_json_dump") (export "opa_json_parse") (export "opa_malloc"))`
const modules = [
  { name: 'no WebAssembly', bytes: new TextEncoder().encode('package plumbline'), message: /no WebAssembly module/ },
  { name: 'too large', bytes: new Uint8Array(1024 * 1024 + 1), message: /1048577 bytes, of 1048576/ },
  { name: 'no policy', text: '(module)', message: /does not export builtins/ },
  {
    name: 'one that asks for more',
    text: '(module (import "wasi_snapshot_preview1" "fd_write" (func)))',
    message: /imports wasi_snapshot_preview1\.fd_write/,
  },
  {
    name: 'one with a memory of its own',
    text: `(module (memory 1) ${ABI})`,
    message: /a memory or tables of its own/,
  },
  {
    name: 'one of another interface',
    text: `(module ${IMPORTS} ${ABI.replace('(i32.const 1)', '(i32.const 9)')})`,
    type: 'Rego.EvaluationFailed',
    message: /unsupported ABI version 9/,
  },
]

for (const { name, bytes, text, type = 'Rego.InvalidModule', message } of modules) {
  test(`a module that is ${name} is refused`, async () => {
    await assert.rejects(entrypointsOf(bytes ?? (await assembled(text!))), fails(type, message))
  })
}
