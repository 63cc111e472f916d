import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appsyncLoggingEnabled } from './appsync-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(appsyncLoggingEnabled, {
  COMPLIANT: {
    errors: given({ LogConfig: { FieldLogLevel: 'ERROR' } }),
    all: given({ LogConfig: { FieldLogLevel: 'ALL' } }),
    'a level asked for': [given({ LogConfig: { FieldLogLevel: 'ALL' } }), { fieldLoggingLevel: 'ERROR, ALL' }],
  },
  NON_COMPLIANT: {
    'no logging': given({ Name: 'api' }),
    'not of fields': given({ LogConfig: { FieldLogLevel: 'NONE' } }),
    'no level': given({ LogConfig: { FieldLogLevel: null } }),
    'another level': [given({ LogConfig: { FieldLogLevel: 'ERROR' } }), { fieldLoggingLevel: 'ALL' }],
  },
})
