import type { StoredFunction } from '../../config/rules/custom/local-functions.ts'
import type { JsonSchema } from '../../wire/operation.ts'

const text = { type: 'string' } as const

/** A local function as it is told of: without its code. */
export const shownFunctionSchema: JsonSchema = {
  type: 'object',
  properties: {
    name: text,
    functionArn: { type: 'string', description: 'What a rule names as its Source.SourceIdentifier.' },
    runtime: text,
    handler: text,
    files: { type: 'array', items: text },
    timeoutSeconds: { type: 'integer' },
    memoryMb: { type: 'integer' },
    roleArn: text,
    updatedAt: { type: 'string', format: 'date-time' },
  },
  required: ['name', 'functionArn', 'runtime', 'handler', 'files', 'timeoutSeconds', 'memoryMb', 'updatedAt'],
}

export function shownFunction(of: StoredFunction, functionArn: string): object {
  const { name, runtime, handler, files, timeoutSeconds, memoryMb, roleArn, updatedAt } = of
  return {
    name,
    functionArn,
    runtime,
    handler,
    files: Object.keys(files).sort(),
    timeoutSeconds,
    memoryMb,
    ...(roleArn === undefined ? {} : { roleArn }),
    updatedAt: updatedAt.toISOString(),
  }
}
