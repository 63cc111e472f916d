import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appintegrationsApplicationApprovedOriginsCheck } from './appintegrations-application-approved-origins-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const origins = (ApprovedOrigins: string[]) =>
  given({ ApplicationSourceConfig: { ExternalUrlConfig: { AccessUrl: 'https://a.example', ApprovedOrigins } } })
const both = { allowedApprovedOrigins: 'https://a.example,https://b.example' }

testRule(appintegrationsApplicationApprovedOriginsCheck, {
  COMPLIANT: {
    none: origins([]),
    'nothing said': given({ Name: 'desk' }),
    'allowed ones': [origins(['https://a.example', 'https://b.example']), both],
  },
  NON_COMPLIANT: {
    'any, when none is allowed': origins(['https://a.example']),
    'one that is not allowed': [origins(['https://a.example', 'https://c.example']), both],
  },
})
