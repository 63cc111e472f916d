/**
 * The evaluator from the ledger to stored verdicts: 10,000 resources and 50 managed rules, on both engines with the disk synced. Then a
 * sweep in which nothing changed, and the same rules asked to judge everything anew.
 * `node bench/evaluate.ts [--items N] [--engine pglite|postgresql]`
 */
import { parseArgs } from 'node:util'
import { eachEngine, inOwnProcess, number } from './engines.ts'

/** What AWS Config charges for an evaluation (USD). https://aws.amazon.com/config/pricing/ */
const AWS_PRICE = 0.001
const GOALS = { seconds: 10, unchanged: 10 }

interface Measured {
  readonly resources: number
  readonly rules: number
  readonly verdicts: number
  /** Seconds. */
  readonly first: number
  readonly unchanged: number
  readonly anew: number
}

const { values } = parseArgs({ options: { items: { type: 'string', default: '10000' }, engine: { type: 'string' } } })

await eachEngine(values.engine, async (engine, target) => {
  const measured = await inOwnProcess<Measured>('measure-evaluate.ts', await target(), values.items)
  const { resources, rules, verdicts, first, unchanged, anew } = measured
  console.log(`${engine}, ${number(resources)} resources, ${rules} rules, ${number(verdicts)} verdicts`)
  console.log(
    `  changes judged  ${first.toFixed(2)} s, ${number(verdicts / first)} verdicts/s (goal ${GOALS.seconds} s)`,
  )
  console.log(
    `  nothing changed ${(unchanged * 1000).toFixed(1)} ms, ${number(first / unchanged)} times faster (at least ${GOALS.unchanged})`,
  )
  console.log(`  all judged anew ${anew.toFixed(2)} s, ${(first / anew).toFixed(1)} times faster`)
  console.log(`  AWS Config would have charged $${(verdicts * AWS_PRICE).toFixed(2)} each time`)
})
