import { activeClusters } from '../../../../cloud/facts/emr/active-clusters.ts'
import { securityConfigurations } from '../../../../cloud/facts/emr/security-configurations.ts'
import { testAccountRule } from '../../testing.ts'
import { emrKerberosEnabled } from './emr-kerberos-enabled.ts'

const kerberos = (KerberosConfiguration: object) =>
  JSON.stringify({ AuthenticationConfiguration: { KerberosConfiguration } })
const trust = { Realm: 'AD.EXAMPLE.COM', Domain: 'ad.example.com', AdminServer: 'ad.example.com', KdcServer: 'kdc' }
const configurations = new Map([
  [
    'plain',
    kerberos({ Provider: 'ClusterDedicatedKdc', ClusterDedicatedKdcConfiguration: { TicketLifetimeInHours: 24 } }),
  ],
  [
    'trust.er',
    kerberos({
      Provider: 'ClusterDedicatedKdc',
      ClusterDedicatedKdcConfiguration: { TicketLifetimeInHours: 10, CrossRealmTrustConfiguration: trust },
    }),
  ],
  [
    'external',
    kerberos({
      Provider: 'ExternalKdc',
      ExternalKdcConfiguration: {
        AdminServer: 'kdc:749',
        KdcServer: 'kdc',
        AdIntegrationConfiguration: { AdRealm: 'AD.EXAMPLE.COM', AdDomain: 'ad.example.com' },
      },
    }),
  ],
  ['encryption', JSON.stringify({ EncryptionConfiguration: { EnableAtRestEncryption: true } })],
])
const cluster = (id: string, securityConfiguration?: string) => ({ id, state: 'RUNNING', securityConfiguration })
const facts = [
  [
    activeClusters,
    [
      ...[...configurations.keys()].map((name) => cluster(name, name)),
      cluster('none'),
      cluster('newer', 'not read yet'),
    ],
  ],
  [securityConfigurations, configurations],
] as const
const of = (id: string) => `AWS::EMR::Cluster ${id}`
const never = { [of('encryption')]: 'NON_COMPLIANT', [of('none')]: 'NON_COMPLIANT' } as const

testAccountRule(emrKerberosEnabled, {
  'Kerberos or not': {
    facts,
    expect: { [of('plain')]: 'COMPLIANT', [of('trust.er')]: 'COMPLIANT', [of('external')]: 'COMPLIANT', ...never },
  },
  'a realm': {
    facts,
    parameters: { Realm: 'AD.EXAMPLE.COM', Domain: 'ad.example.com', KdcServer: 'kdc' },
    expect: { [of('plain')]: 'NON_COMPLIANT', [of('trust.er')]: 'COMPLIANT', [of('external')]: 'COMPLIANT', ...never },
  },
  'a lifetime': {
    facts,
    parameters: { TicketLifetimeInHours: '10' },
    expect: {
      [of('plain')]: 'NON_COMPLIANT',
      [of('trust.er')]: 'COMPLIANT',
      [of('external')]: 'NON_COMPLIANT',
      ...never,
    },
  },
  'an administration server': {
    facts,
    parameters: { AdminServer: 'kdc:749' },
    expect: {
      [of('plain')]: 'NON_COMPLIANT',
      [of('trust.er')]: 'NON_COMPLIANT',
      [of('external')]: 'COMPLIANT',
      ...never,
    },
  },
  'clusters cannot be read': {
    facts: [[activeClusters, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
  'configurations cannot be read': {
    facts: [facts[0], [securityConfigurations, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
