import { dbProxies } from '../../../../cloud/facts/rds/db-proxies.ts'
import { testAccountRule } from '../../testing.ts'
import { rdsProxyTlsEncryption } from './rds-proxy-tls-encryption.ts'

testAccountRule(rdsProxyTlsEncryption, {
  'each proxy': {
    facts: [
      [
        dbProxies,
        [
          { name: 'strict', requiresTls: true },
          { name: 'lax', requiresTls: false },
        ],
      ],
    ],
    expect: { 'AWS::RDS::DBProxy strict': 'COMPLIANT', 'AWS::RDS::DBProxy lax': 'NON_COMPLIANT' },
  },
  'no proxies': { facts: [[dbProxies, []]], expect: {} },
  'proxies cannot be read': { facts: [[dbProxies, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
