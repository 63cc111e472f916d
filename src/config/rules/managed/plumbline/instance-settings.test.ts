import type { JsonObject } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { type Sample, testRule } from '../../testing.ts'
import { instanceSettings } from './instance-settings.ts'

const instance = (more: JsonObject, tags: Record<string, string> = {}): Sample => ({
  configuration: { instanceId: 'i-1', ...more },
  tags,
})
const cases: Readonly<Record<string, Readonly<Record<'COMPLIANT' | 'NON_COMPLIANT', Record<string, Sample>>>>> = {
  PLUMBLINE_INSTANCE_IN_AUTO_SCALING_GROUP: {
    COMPLIANT: { 'in a group': instance({}, { 'aws:autoscaling:groupName': 'web' }) },
    NON_COMPLIANT: { 'in none': instance({}, { Name: 'web' }) },
  },
  PLUMBLINE_INSTANCE_HIBERNATION: {
    COMPLIANT: { configured: instance({ hibernationOptions: { configured: true } }) },
    NON_COMPLIANT: { 'not configured': instance({ hibernationOptions: { configured: false } }), unsaid: instance({}) },
  },
  PLUMBLINE_INSTANCE_NOT_DEDICATED: {
    COMPLIANT: { shared: instance({ placement: { tenancy: 'default' } }), unsaid: instance({}) },
    NON_COMPLIANT: {
      dedicated: instance({ placement: { tenancy: 'dedicated' } }),
      'on a host': instance({ placement: { tenancy: 'host' } }),
    },
  },
}

for (const rule of instanceSettings as readonly AnyItemRule[]) testRule(rule, cases[rule.identifier]!)
