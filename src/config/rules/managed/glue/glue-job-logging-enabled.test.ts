import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { glueJobLoggingEnabled } from './glue-job-logging-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(glueJobLoggingEnabled, {
  COMPLIANT: { on: given({ DefaultArguments: { '--enable-continuous-cloudwatch-log': 'true' } }) },
  NON_COMPLIANT: {
    off: given({ DefaultArguments: { '--enable-continuous-cloudwatch-log': 'false' } }),
    'other arguments': given({ DefaultArguments: { '--enable-metrics': 'true' } }),
    'no arguments': given({ Name: 'load' }),
  },
})
