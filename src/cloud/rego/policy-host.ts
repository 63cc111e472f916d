/**
 * The process in which policies run. They run in a thread of it, so that it sees that we are gone even while one computes, and ends.
 */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Answer, OUT_OF_MEMORY, type Question } from './protocol.ts'

const worker = new Worker(new URL(`./policy-worker${path.extname(import.meta.url)}`, import.meta.url), {
  env: {},
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
})
worker.on('message', (answer: Answer) => process.send?.(answer))
worker.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : 1)
})
process.on('message', (question: Question) => worker.postMessage(question))
process.on('disconnect', () => process.exit(0))
