import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { customEventbusPolicyAttached } from './custom-eventbus-policy-attached.ts'

const given = (configuration: JsonObject) => ({ configuration, beyondSchema: "CloudFormation's schema has it" })

testRule(customEventbusPolicyAttached, {
  COMPLIANT: {
    'a policy': given({ Name: 'orders', Policy: { Version: '2012-10-17', Statement: [] } }),
    'a policy as text': given({ Name: 'orders', Policy: '{"Version":"2012-10-17","Statement":[]}' }),
  },
  NON_COMPLIANT: {
    none: given({ Name: 'orders' }),
    'an empty text': given({ Name: 'orders', Policy: '' }),
    'an empty one': given({ Name: 'orders', Policy: {} }),
  },
  NOT_APPLICABLE: {
    'the default bus': given({ Name: 'default' }),
    'the default bus, by the name of the resource': { ...given({ Arn: 'arn' }), resourceName: 'default' },
  },
  INSUFFICIENT_DATA: { 'no JSON': given({ Name: 'orders', Policy: '{' }) },
})
