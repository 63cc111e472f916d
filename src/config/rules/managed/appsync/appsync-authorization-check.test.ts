import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appsyncAuthorizationCheck } from './appsync-authorization-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const allowed = { AllowedAuthorizationTypes: 'AWS_IAM, AWS_LAMBDA' }
const api = (AuthenticationType: string, ...more: string[]) =>
  given({
    AuthenticationType,
    AdditionalAuthenticationProviders: more.map((type) => ({ AuthenticationType: type })),
  })

testRule(appsyncAuthorizationCheck, {
  COMPLIANT: {
    'its type is allowed': [given({ AuthenticationType: 'AWS_IAM' }), allowed],
    'all its types are': [api('AWS_IAM', 'AWS_LAMBDA'), allowed],
  },
  NON_COMPLIANT: {
    'its type is not': [given({ AuthenticationType: 'API_KEY' }), allowed],
    'a further type is not': [api('AWS_IAM', 'AWS_LAMBDA', 'API_KEY'), allowed],
    'it has none': [given({ Name: 'api' }), allowed],
  },
  INSUFFICIENT_DATA: {
    'no list': [given({ AuthenticationType: 'AWS_IAM', AdditionalAuthenticationProviders: 'API_KEY' }), allowed],
  },
})
