import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { glueSparkJobSupportedVersion } from './glue-spark-job-supported-version.ts'

const given = (configuration: JsonObject) => ({ configuration })

const job = (Name: string, GlueVersion: string) => given({ Command: { Name }, GlueVersion })
const three = { minimumSupportedGlueVersion: '3.0' }

testRule(glueSparkJobSupportedVersion, {
  COMPLIANT: {
    'that version': [job('glueetl', '3.0'), three],
    'a newer one': [job('gluestreaming', '10.0'), three],
  },
  NON_COMPLIANT: {
    'an older one': [job('glueetl', '2.0'), three],
    none: [given({ Command: { Name: 'glueetl' } }), three],
  },
  NOT_APPLICABLE: {
    'a Python shell': [job('pythonshell', '1.0'), three],
    'no command': [given({ GlueVersion: '1.0' }), three],
  },
})
