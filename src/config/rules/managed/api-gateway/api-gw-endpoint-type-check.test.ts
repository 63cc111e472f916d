import { testRule } from '../../testing.ts'
import { apiGwEndpointTypeCheck } from './api-gw-endpoint-type-check.ts'

const api = (...types: string[]) => ({ configuration: { id: 'a', endpointConfiguration: { types } } })
const asked = { endpointConfigurationTypes: 'REGIONAL,PRIVATE' }

testRule(apiGwEndpointTypeCheck, {
  COMPLIANT: { 'one of them': [api('PRIVATE'), asked] },
  NON_COMPLIANT: { another: [api('EDGE'), asked], 'one of two': [api('REGIONAL', 'EDGE'), asked] },
})
