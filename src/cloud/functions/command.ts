import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Runtime } from './local-function.ts'

const run = promisify(execFile)
const TIMEOUT = 10_000

let python: Promise<string> | undefined

/**
 * The command of a runtime, but for what it runs. `PLUMBLINE_PYTHON` and `PLUMBLINE_NODE` name others than the Python of the search
 * path and our own Node.js.
 * @throws Error when it is not there
 */
export async function runtimeCommand(runtime: Runtime, memoryMb: number): Promise<string[]> {
  if (runtime === 'python3') return [await pythonProgram(), '-u', bootstrap('py')]
  return [process.env.PLUMBLINE_NODE ?? process.execPath, `--max-old-space-size=${memoryMb}`, bootstrap('mjs')]
}

/**
 * Of what stands in the search path, the interpreter itself: a shim needs another environment than functions have. What was named is
 * taken as it is.
 */
function pythonProgram(): Promise<string> {
  const { PLUMBLINE_PYTHON: named } = process.env
  if (named !== undefined) return Promise.resolve(named)
  python ??= run('python3', ['-c', 'import sys; print(sys.executable)'], { timeout: TIMEOUT }).then(
    ({ stdout }) => stdout.trim(),
    (error: Error) => {
      python = undefined
      throw new Error(`The runtime python3 cannot be run: ${error.message}`)
    },
  )
  return python
}

function bootstrap(extension: string): string {
  return path.join(import.meta.dirname, `bootstrap.${extension}`)
}
