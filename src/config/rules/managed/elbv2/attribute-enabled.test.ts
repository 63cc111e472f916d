import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { attributeEnabled } from './attribute-enabled.ts'

const rules = attributeEnabled as readonly AnyItemRule[]
const ruleOf = (identifier: string) => rules.find((rule) => rule.identifier === identifier)!
const balancer = (type: string | null, key: string, value: string | null) => ({
  configuration: { type },
  supplementaryConfiguration: {
    LoadBalancerAttributes: [
      { key: 'other', value: 'true' },
      { key, value },
    ],
  },
})
const unreadable = (type: string) => ({
  'no list': { configuration: { type }, supplementaryConfiguration: { LoadBalancerAttributes: 'on' } },
})

const headers = 'routing.http.drop_invalid_header_fields.enabled'
testRule(ruleOf('ALB_HTTP_DROP_INVALID_HEADER_ENABLED'), {
  COMPLIANT: { on: balancer('application', headers, 'true') },
  NON_COMPLIANT: {
    off: balancer('application', headers, 'false'),
    unsaid: balancer('application', headers, null),
    'no attributes': { configuration: { type: 'application' } },
  },
  NOT_APPLICABLE: { network: balancer('network', headers, null), 'no type': balancer(null, headers, 'true') },
  INSUFFICIENT_DATA: unreadable('application'),
})

const protection = 'deletion_protection.enabled'
testRule(ruleOf('ELB_DELETION_PROTECTION_ENABLED'), {
  COMPLIANT: {
    on: balancer('application', protection, 'true'),
    'of a gateway': balancer('gateway', protection, 'true'),
  },
  NON_COMPLIANT: {
    off: balancer('network', protection, 'false'),
    unsaid: balancer('application', protection, null),
    'no attributes': { configuration: { type: 'network' } },
  },
  INSUFFICIENT_DATA: unreadable('network'),
})

const crossZone = 'load_balancing.cross_zone.enabled'
testRule(ruleOf('NLB_CROSS_ZONE_LOAD_BALANCING_ENABLED'), {
  COMPLIANT: { on: balancer('network', crossZone, 'true') },
  NON_COMPLIANT: {
    off: balancer('network', crossZone, 'false'),
    unsaid: balancer('network', crossZone, null),
    'no attributes': { configuration: { type: 'network' } },
  },
  NOT_APPLICABLE: {
    application: balancer('application', crossZone, 'true'),
    gateway: balancer('gateway', crossZone, 'false'),
  },
  INSUFFICIENT_DATA: unreadable('network'),
})
