import path from 'node:path'
import type { FunctionError } from './outcome.ts'

export type Place = Pick<FunctionError, 'file' | 'line' | 'source'>

/**
 * The innermost line of a function's own code in what Python's faulthandler wrote of where it stands (`File "x.py", line 5 in f`).
 * @param code the folder of its code
 */
export function placeIn(trace: string, code: string, files: Readonly<Record<string, string>>): Place | undefined {
  for (const [, given = '', line] of trace.matchAll(/File "([^"\n]+)", line (\d+)/g)) {
    const file = path.relative(code, given)
    const text = Object.hasOwn(files, file) ? files[file] : undefined
    if (text !== undefined) return { file, line: Number(line), source: text.split('\n')[Number(line) - 1] ?? '' }
  }
  return undefined
}
