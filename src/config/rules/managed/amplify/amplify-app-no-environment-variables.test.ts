import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { amplifyAppNoEnvironmentVariables } from './amplify-app-no-environment-variables.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(amplifyAppNoEnvironmentVariables, {
  COMPLIANT: { none: given({ Name: 'web' }), 'an empty list': given({ EnvironmentVariables: [] }) },
  NON_COMPLIANT: { one: given({ EnvironmentVariables: [{ Name: 'STAGE', Value: 'test' }] }) },
  INSUFFICIENT_DATA: { 'no list': given({ EnvironmentVariables: 'STAGE' }) },
})
