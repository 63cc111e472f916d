import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { engineOf } from './engine.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/mq-active-broker-ldap-authentication.html */
export const mqActiveBrokerLdapAuthentication = managedRule({
  identifier: 'MQ_ACTIVE_BROKER_LDAP_AUTHENTICATION',
  resourceTypes: ['AWS::AmazonMQ::Broker'],

  evaluate({ configuration }) {
    if (engineOf(configuration) !== 'ACTIVEMQ') return notApplicable
    const strategy = configuration.text('AuthenticationStrategy')
    return strategy?.toUpperCase() === 'LDAP'
      ? compliant
      : nonCompliant(`Authentication is ${strategy ?? 'SIMPLE'}, not LDAP.`)
  },
})
