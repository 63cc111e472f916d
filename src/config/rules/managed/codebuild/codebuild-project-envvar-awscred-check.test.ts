import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildProjectEnvvarAwscredCheck } from './codebuild-project-envvar-awscred-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const variables = (...environmentVariables: JsonObject[]) => given({ environment: { environmentVariables } })

testRule(codebuildProjectEnvvarAwscredCheck, {
  COMPLIANT: {
    'no variables': variables(),
    'others in plain text': variables({ name: 'STAGE', type: 'PLAINTEXT', value: 'test' }),
    'credentials in a secret': variables({ name: 'AWS_SECRET_ACCESS_KEY', type: 'SECRETS_MANAGER', value: 'key' }),
    'credentials in a parameter': variables({ name: 'AWS_ACCESS_KEY_ID', type: 'PARAMETER_STORE', value: 'id' }),
  },
  NON_COMPLIANT: {
    'a key id': variables({ name: 'STAGE' }, { name: 'AWS_ACCESS_KEY_ID', type: 'PLAINTEXT', value: 'id' }),
    'a secret key': variables({ name: 'AWS_SECRET_ACCESS_KEY', type: 'PLAINTEXT' }),
    'of no type': variables({ name: 'AWS_SECRET_ACCESS_KEY' }),
  },
  INSUFFICIENT_DATA: { 'no list': given({ environment: { environmentVariables: 'AWS_ACCESS_KEY_ID' } }) },
})
