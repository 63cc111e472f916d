/**
 * The Guard engine: how many rules a second are judged, each against one document, on one thread. A hundred rules in one policy,
 * over 1,000 and 10,000 templates of some kilobytes, with and without the parsing of each document, which is the floor: nothing can
 * be judged before it is parsed.
 * Times are the thread's own work.
 * `node bench/guard.ts [--documents N,N] [--rounds N] [--write FOLDER]` (`--write` leaves policy and documents for another engine)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { compileGuard } from '../src/guard/compile.ts'
import { parseGuard } from '../src/guard/parser.ts'
import { policy, template } from './guard-policy.ts'

/** Measured with cfn-guard 3.1.1 on rules and documents of this kind, on one thread. */
const NATIVE = 12_400
const WASM = 18_300
const GOAL = 250_000
const AT_ONCE = 500

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'string' },
  },
})

const source = policy()
const compiling = performance.now()
const guard = compileGuard(parseGuard(source))
const compiled = performance.now() - compiling
const rules = guard.file.rules.length
process.stdout.write(`${rules} rules, compiled in ${compiled.toFixed(1)} ms\n`)

if (values.write !== undefined) {
  mkdirSync(path.join(values.write, 'data'), { recursive: true })
  writeFileSync(path.join(values.write, 'policy.guard'), source)
  const last = Math.max(...values.documents.split(',').map(Number))
  for (let at = 0; at < last; at += 1) writeFileSync(path.join(values.write, 'data', `${at}.json`), template(at))
}

for (const count of values.documents.split(',').map(Number)) {
  const texts = Array.from({ length: count }, (_, index) => template(index))
  const kilobytes = texts.reduce((sum, text) => sum + text.length, 0) / count / 1000
  process.stdout.write(`\n${count} documents of ${kilobytes.toFixed(1)} kB\n`)
  let best: Round | undefined
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const measured = measure(texts)
    if (best === undefined || measured.judging < best.judging) best = measured
  }
  print(best!, count)
}

/** What this thread has worked: on a busy machine, the time of the clock tells of the others. */
function milliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

interface Round {
  /** Milliseconds for all documents. */
  readonly parsing: number
  readonly judging: number
  readonly statuses: Readonly<Record<string, number>>
}

function measure(texts: readonly string[]): Round {
  let parsing = 0
  let judging = 0
  const statuses: Record<string, number> = { PASS: 0, FAIL: 0, SKIP: 0 }
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const started = milliseconds()
    const documents = texts.slice(at, at + AT_ONCE).map((text) => JSON.parse(text))
    const parsed = milliseconds()
    const reports = documents.map((document) => guard.evaluate(document))
    const judged = milliseconds()
    parsing += parsed - started
    judging += judged - parsed
    for (const report of reports) for (const { status } of report.rules) statuses[status]! += 1
  }
  return { parsing, judging, statuses }
}

function print({ parsing, judging, statuses }: Round, count: number): void {
  const pairs = rules * count
  const rate = (pairs / judging) * 1000
  const whole = (pairs / (judging + parsing)) * 1000
  const number = (value: number) => Math.round(value).toLocaleString('en')
  process.stdout.write(
    [
      `  PASS ${statuses.PASS}, FAIL ${statuses.FAIL}, SKIP ${statuses.SKIP}`,
      `  judging:              ${number(rate)} rule-documents a second`,
      `  parsing and judging:  ${number(whole)} a second`,
      `  ratio to the floor:   judging takes ${(judging / parsing).toFixed(2)} times as long as JSON.parse of the documents`,
      `  cfn-guard 3.1.1:      ${number(NATIVE)} native (${(whole / NATIVE).toFixed(1)} times), ${number(WASM)} WebAssembly (${(whole / WASM).toFixed(1)} times)`,
      `  goal of ${number(GOAL)}:      ${whole >= GOAL ? 'reached' : 'not reached'}, parsing included`,
      '',
    ].join('\n'),
  )
}
