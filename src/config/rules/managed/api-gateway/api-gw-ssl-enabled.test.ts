import { testRule } from '../../testing.ts'
import { apiGwSslEnabled } from './api-gw-ssl-enabled.ts'

const stage = (clientCertificateId: string | null) => ({ configuration: { stageName: 's', clientCertificateId } })

testRule(apiGwSslEnabled, {
  COMPLIANT: { 'with one': stage('c'), 'with one asked for': [stage('c'), { CertificateIDs: 'b,c' }] },
  NON_COMPLIANT: { none: stage(null), empty: stage(''), another: [stage('c'), { CertificateIDs: 'b' }] },
})
