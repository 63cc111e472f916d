import { PolicyError } from './policy-error.ts'

/** A compiled module: its type is none that Node.js's declarations have. */
export type CompiledModule = object & { readonly compiled: unique symbol }

declare const WebAssembly: {
  compile(bytes: Uint8Array<ArrayBuffer>): Promise<CompiledModule>
  readonly Module: {
    imports(module: CompiledModule): readonly { readonly module: string; readonly name: string }[]
    exports(module: CompiledModule): readonly { readonly name: string }[]
  }
}

/** Bytes of a module. */
export const LARGEST_MODULE = 1024 * 1024

/** What a policy may be given. https://www.openpolicyagent.org/docs/wasm#imports */
const IMPORTS = /^(memory|opa_abort|opa_println|opa_builtin[0-4])$/
/** https://www.openpolicyagent.org/docs/wasm#exports */
const EXPORTS = [
  ...['builtins', 'entrypoints', 'opa_eval', 'opa_heap_ptr_get', 'opa_heap_ptr_set'],
  ...['opa_json_dump', 'opa_json_parse', 'opa_malloc', 'opa_wasm_abi_version', 'opa_wasm_abi_minor_version'],
]
const HEADER = 8
const [TABLES, MEMORIES] = [4, 5]

/**
 * Compiles what `opa build -t wasm` made, without running any of it.
 * @throws PolicyError when it is no such module, or could take memory that is not counted
 */
export async function policyModule(bytes: Uint8Array<ArrayBuffer>): Promise<CompiledModule> {
  const invalid = (why: string, cause?: unknown): never => {
    throw new PolicyError('Rego.InvalidModule', `The policy is not usable: ${why}.`, { cause })
  }
  if (bytes.byteLength > LARGEST_MODULE) invalid(`it has ${bytes.byteLength} bytes, of ${LARGEST_MODULE} at most`)
  const module = await WebAssembly.compile(bytes).catch((error: Error) =>
    invalid(`it is no WebAssembly module (${error.message}); give the policy.wasm of the bundle`, error),
  )
  const stranger = WebAssembly.Module.imports(module).find(
    ({ module: from, name }) => from !== 'env' || !IMPORTS.test(name),
  )
  if (stranger !== undefined) invalid(`it imports ${stranger.module}.${stranger.name}, which OPA's policies do not`)
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name))
  const missing = EXPORTS.find((name) => !exported.has(name))
  if (missing !== undefined) invalid(`it does not export ${missing}: build it with opa build -t wasm`)
  // A memory of its own would grow without our limit, and so would many tables.
  if (entriesOf(bytes, MEMORIES) > 0 || entriesOf(bytes, TABLES) > 1) {
    invalid('it has a memory or tables of its own, where a policy of OPA imports its memory')
  }
  return module
}

/** How many entries a section has. The module is valid: the compiler has read it. https://webassembly.github.io/spec/core/binary/modules.html */
function entriesOf(bytes: Uint8Array, section: number): number {
  let at = HEADER
  const unsigned = (): number => {
    let [value, shift] = [0, 0]
    for (;;) {
      const byte = bytes[at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
      shift += 7
    }
  }
  while (at < bytes.length) {
    const id = bytes[at++]
    const length = unsigned()
    if (id === section) return unsigned()
    at += length
  }
  return 0
}
