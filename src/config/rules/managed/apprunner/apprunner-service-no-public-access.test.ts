import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { apprunnerServiceNoPublicAccess } from './apprunner-service-no-public-access.ts'

const given = (configuration: JsonObject) => ({ configuration })

const ingress = (IsPubliclyAccessible: boolean | null) =>
  given({ NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible } } })

testRule(apprunnerServiceNoPublicAccess, {
  COMPLIANT: { private: ingress(false) },
  NON_COMPLIANT: { public: ingress(true), 'nothing said': given({ ServiceName: 'web' }), unknown: ingress(null) },
})
