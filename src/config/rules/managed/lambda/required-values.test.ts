import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured } from '../families/at.testing.ts'
import { requiredFunctionValues } from './required-values.ts'

const samples: Readonly<Record<string, readonly [path: string, good: string, bad: string]>> = {
  LAMBDA_FUNCTION_LOG_FORMAT_JSON: ['loggingConfig.logFormat', 'JSON', 'Text'],
  LAMBDA_FUNCTION_XRAY_ENABLED: ['tracingConfig.mode', 'Active', 'PassThrough'],
}

for (const rule of requiredFunctionValues as readonly AnyItemRule[]) {
  const [path, good, bad] = samples[rule.identifier]!
  testRule(rule, {
    COMPLIANT: { 'the value': configured(path, good) },
    NON_COMPLIANT: {
      'another value': configured(path, bad),
      null: configured(path, null),
      'nothing is said': { configuration: { functionName: 'f' } },
    },
    INSUFFICIENT_DATA: { 'it is a list': configured(path, [good]) },
  })
}
