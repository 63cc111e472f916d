import { serverCertificates } from '../../../../cloud/facts/iam/server-certificates.ts'
import { NOW, testAccountRule } from '../../testing.ts'
import { iamServerCertificateExpirationCheck } from './iam-server-certificate-expiration-check.ts'

testAccountRule(iamServerCertificateExpirationCheck, {
  certificates: {
    facts: [
      [
        serverCertificates,
        [{ name: 'now', expires: NOW }, { name: 'past', expires: new Date(NOW.getTime() - 1) }, { name: 'never' }],
      ],
    ],
    expect: {
      'AWS::IAM::ServerCertificate now': 'COMPLIANT',
      'AWS::IAM::ServerCertificate past': 'NON_COMPLIANT',
      'AWS::IAM::ServerCertificate never': 'COMPLIANT',
    },
  },
  'not readable': { facts: [[serverCertificates, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
