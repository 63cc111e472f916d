import loadWabt from 'wabt'

/** A rule of the assembled policy, by the entry point's name. */
const ENTRYPOINTS = {
  'test/owner': 0,
  'test/data': 1,
  'test/input': 2,
  'test/loop': 3,
  'test/hog': 4,
  'test/sprintf': 5,
  'test/undefined': 6,
  'test/abort': 7,
  'test/unknown_builtin': 8,
  'test/print': 9,
  'test/huge': 10,
}

/**
 * A module with OPA's interface (ABI 1.2), assembled by hand: no compiler of Rego is at hand where these tests run. Its values are
 * JSON texts that end with a zero, so `opa_json_parse` and `opa_json_dump` have nothing to do.
 *
 * `test/owner` is a set of violations, which has one unless the input has the text "Owner"; `test/data` is `data.parameters` of one
 * parameter `v` that is JSON; `test/input` is the input; the others do what their names say.
 */
export async function assembledPolicy(
  only: readonly (keyof typeof ENTRYPOINTS)[] = Object.keys(ENTRYPOINTS) as (keyof typeof ENTRYPOINTS)[],
): Promise<Uint8Array<ArrayBuffer>> {
  const entrypoints = Object.fromEntries(only.map((name) => [name, ENTRYPOINTS[name]]))
  return assembled(source(JSON.stringify(entrypoints)))
}

/** Bytes of a module in WebAssembly's text. */
export async function assembled(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const wabt = await loadWabt()
  const module = wabt.parseWat('policy.wat', text)
  try {
    return new Uint8Array(module.toBinary({}).buffer)
  } finally {
    module.destroy()
  }
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}\\00"`
/** A call of sprintf: its arguments are a text and a list. */
const FORMAT = ['"%s is late"', '["audit"]'] as const
/** A text of 400 MB. */
const HUGE = '"%400000000s"'

export const IMPORTS = `
  (import "env" "memory" (memory 2))
  (import "env" "opa_abort" (func $opa_abort (param i32)))
  (import "env" "opa_println" (func $opa_println (param i32)))
  (import "env" "opa_builtin2" (func $opa_builtin2 (param i32 i32 i32 i32) (result i32)))`

const source = (entrypoints: string) => `(module ${IMPORTS}
  (global $heap (mut i32) (i32.const 8192))
  (global (export "opa_wasm_abi_version") i32 (i32.const 1))
  (global (export "opa_wasm_abi_minor_version") i32 (i32.const 2))
  (data (i32.const 16) ${quoted(entrypoints)})
  (data (i32.const 1024) ${quoted('{"sprintf":0,"net.lookup_ip_addr":1}')})
  (data (i32.const 1100) ${quoted('[{"result":')})
  (data (i32.const 1120) ${quoted('}]')})
  (data (i32.const 1130) ${quoted('"Owner"')})
  (data (i32.const 1150) ${quoted('[{"result":[]}]')})
  (data (i32.const 1180) ${quoted('[{"result":["The tag Owner is missing.",{"msg":"Nobody answers for it."}]}]')})
  (data (i32.const 1300) ${quoted('[]')})
  (data (i32.const 1310) ${quoted('it gave up')})
  (data (i32.const 1330) ${quoted(FORMAT[0])})
  (data (i32.const 1350) ${quoted(FORMAT[1])})
  (data (i32.const 1420) ${quoted(HUGE)})
  (data (i32.const 1370) ${quoted('{"compliance":"NON_COMPLIANT","annotation":')})

  (func (export "builtins") (result i32) (i32.const 1024))
  (func (export "entrypoints") (result i32) (i32.const 16))
  (func (export "opa_heap_ptr_get") (result i32) (global.get $heap))
  (func (export "opa_heap_ptr_set") (param i32) (global.set $heap (local.get 0)))
  (func (export "opa_json_dump") (param i32) (result i32) (local.get 0))
  (func (export "opa_json_parse") (param $at i32) (param $length i32) (result i32)
    (i32.store8 (i32.add (local.get $at) (local.get $length)) (i32.const 0))
    (local.get $at))
  (func $malloc (export "opa_malloc") (param $size i32) (result i32) (local $at i32)
    (local.set $at (global.get $heap))
    (global.set $heap (i32.add (local.get $at) (i32.add (local.get $size) (i32.const 1))))
    (call $fit (global.get $heap))
    (local.get $at))
  (func $fit (param $end i32)
    (block $done (loop $more
      (br_if $done (i32.le_u (local.get $end) (i32.shl (memory.size) (i32.const 16))))
      (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (unreachable)))
      (br $more))))
  (func $length (param $at i32) (result i32) (local $end i32)
    (local.set $end (local.get $at))
    (block $done (loop $more
      (br_if $done (i32.eqz (i32.load8_u (local.get $end))))
      (local.set $end (i32.add (local.get $end) (i32.const 1)))
      (br $more)))
    (i32.sub (local.get $end) (local.get $at)))
  ;; Adds a text to what stands at the end of the heap.
  (func $add (param $from i32) (param $length i32)
    (call $fit (i32.add (global.get $heap) (i32.add (local.get $length) (i32.const 1))))
    (memory.copy (global.get $heap) (local.get $from) (local.get $length))
    (global.set $heap (i32.add (global.get $heap) (local.get $length)))
    (i32.store8 (global.get $heap) (i32.const 0)))
  (func $text (param $at i32) (call $add (local.get $at) (call $length (local.get $at))))
  (func $result (param $from i32) (param $length i32) (result i32) (local $at i32)
    (local.set $at (global.get $heap))
    (call $text (i32.const 1100)) (call $add (local.get $from) (local.get $length)) (call $text (i32.const 1120))
    (local.get $at))
  (func $has_owner (param $at i32) (param $size i32) (result i32) (local $end i32)
    (local.set $end (i32.sub (i32.add (local.get $at) (local.get $size)) (i32.const 7)))
    (loop $more
      (if (i32.gt_u (local.get $at) (local.get $end)) (then (return (i32.const 0))))
      (if (i32.and (i32.eq (i32.load (local.get $at)) (i32.load (i32.const 1130)))
                   (i32.eq (i32.load offset=3 (local.get $at)) (i32.load offset=3 (i32.const 1130))))
        (then (return (i32.const 1))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $more))
    (unreachable))
  (func (export "opa_eval") (param $reserved i32) (param $rule i32) (param $data i32) (param $input i32) (param $size i32)
      (param $top i32) (param $format i32) (result i32) (local $said i32) (local $at i32)
    (global.set $heap (local.get $top))
    (if (i32.eq (local.get $rule) (i32.const 0)) (then
      (return (if (result i32) (call $has_owner (local.get $input) (local.get $size))
        (then (i32.const 1150)) (else (i32.const 1180))))))
    ;; {"parameters":{"v":X}}: X stands at 19, and two braces end it.
    (if (i32.eq (local.get $rule) (i32.const 1)) (then
      (return (call $result (i32.add (local.get $data) (i32.const 19))
        (i32.sub (call $length (local.get $data)) (i32.const 21))))))
    (if (i32.eq (local.get $rule) (i32.const 2)) (then
      (return (call $result (local.get $input) (local.get $size)))))
    (if (i32.eq (local.get $rule) (i32.const 3)) (then (loop $for_ever (br $for_ever))))
    (if (i32.eq (local.get $rule) (i32.const 4)) (then
      (loop $for_ever (drop (call $malloc (i32.const 65536))) (br $for_ever))))
    (if (i32.or (i32.eq (local.get $rule) (i32.const 5)) (i32.eq (local.get $rule) (i32.const 8))) (then
      (local.set $said (call $opa_builtin2 (i32.eq (local.get $rule) (i32.const 8)) (i32.const 0) (i32.const 1330) (i32.const 1350)))
      (local.set $at (global.get $heap))
      (call $text (i32.const 1100)) (call $text (i32.const 1370)) (call $text (local.get $said))
      (call $text (i32.const 1121)) (call $text (i32.const 1120))
      (i32.store8 (i32.sub (global.get $heap) (i32.const 3)) (i32.const 125))
      (return (local.get $at))))
    (if (i32.eq (local.get $rule) (i32.const 10)) (then
      (return (call $opa_builtin2 (i32.const 0) (i32.const 0) (i32.const 1420) (i32.const 1350)))))
    (if (i32.eq (local.get $rule) (i32.const 7)) (then (call $opa_abort (i32.const 1310))))
    (if (i32.eq (local.get $rule) (i32.const 9)) (then
      (call $opa_println (i32.const 1310)) (return (i32.const 1150))))
    (i32.const 1300)))
`
