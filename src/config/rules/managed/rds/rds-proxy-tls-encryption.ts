import { dbProxies } from '../../../../cloud/facts/rds/db-proxies.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-proxy-tls-encryption.html */
export const rdsProxyTlsEncryption = managedRule({
  identifier: 'RDS_PROXY_TLS_ENCRYPTION',
  resourceTypes: ['AWS::RDS::DBProxy'],

  async evaluateAll({ fact }) {
    return (await fact(dbProxies)).map(({ name, requiresTls }) => ({
      resourceType: 'AWS::RDS::DBProxy',
      resourceId: name,
      verdict: requiresTls ? compliant : nonCompliant('The proxy takes connections without TLS.'),
    }))
  },
})
