import type { Json } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { logLevels } from './log-levels.ts'

const names: Readonly<Record<string, string>> = {
  LAMBDA_FUNCTION_APPLICATION_LOG_LEVEL_CHECK: 'applicationLogLevel',
  LAMBDA_FUNCTION_SYSTEM_LOG_LEVEL_CHECK: 'systemLogLevel',
}

for (const rule of logLevels as readonly AnyItemRule[]) {
  const name = names[rule.identifier]!
  const other = name === 'systemLogLevel' ? 'applicationLogLevel' : 'systemLogLevel'
  const logging = (level: Json, logFormat: string | null = 'JSON') => ({
    configuration: { loggingConfig: { logFormat, [name]: level, [other]: 'DEBUG' } },
  })
  testRule(rule, {
    COMPLIANT: {
      'one of them': [logging('WARN'), { logLevel: 'INFO, WARN' }],
      'none, which is INFO': [logging(null), { logLevel: 'INFO' }],
    },
    NON_COMPLIANT: {
      'not one of them': [logging('ERROR'), { logLevel: 'INFO, WARN' }],
      'none, and not INFO': [logging(null), { logLevel: 'DEBUG' }],
    },
    NOT_APPLICABLE: {
      'logs are texts': [logging('WARN', 'Text'), { logLevel: 'INFO' }],
      'no format': [logging('WARN', null), { logLevel: 'INFO' }],
      'nothing of logs': [{ configuration: { functionName: 'f' } }, { logLevel: 'INFO' }],
    },
    INSUFFICIENT_DATA: { 'the level is a list': [logging(['INFO']), { logLevel: 'INFO' }] },
  })
}
