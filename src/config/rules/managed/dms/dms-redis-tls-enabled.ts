import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/dms-redis-tls-enabled.html */
export const dmsRedisTlsEnabled = managedRule({
  identifier: 'DMS_REDIS_TLS_ENABLED',
  resourceTypes: ['AWS::DMS::Endpoint'],

  evaluate({ configuration }) {
    if (configuration.text('EngineName') !== 'redis') return notApplicable
    const protocol = configuration.text('RedisSettings.SslSecurityProtocol')
    return protocol === 'ssl-encryption'
      ? compliant
      : nonCompliant(`The security protocol is ${protocol ?? 'not set'}.`)
  },
})
