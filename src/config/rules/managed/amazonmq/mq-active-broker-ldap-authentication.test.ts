import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mqActiveBrokerLdapAuthentication } from './mq-active-broker-ldap-authentication.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(mqActiveBrokerLdapAuthentication, {
  COMPLIANT: {
    ldap: given({ EngineType: 'ACTIVEMQ', AuthenticationStrategy: 'LDAP' }),
    'in another case': given({ EngineType: 'ActiveMQ', AuthenticationStrategy: 'ldap' }),
  },
  NON_COMPLIANT: {
    simple: given({ EngineType: 'ActiveMQ', AuthenticationStrategy: 'SIMPLE' }),
    'nothing said': given({ EngineType: 'ActiveMQ' }),
  },
  NOT_APPLICABLE: { 'the other engine': given({ EngineType: 'RABBITMQ', AuthenticationStrategy: 'SIMPLE' }) },
})
