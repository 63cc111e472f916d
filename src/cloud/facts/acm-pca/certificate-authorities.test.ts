import { inPages, testFact } from '../../fact.testing.ts'
import { certificateAuthorities } from './certificate-authorities.ts'

testFact(certificateAuthorities, {
  'of every page': {
    answers: {
      'acm-pca:ListCertificateAuthorities': inPages(
        'NextToken',
        { CertificateAuthorities: [{ Arn: 'arn:1', Type: 'ROOT', Status: 'ACTIVE', Serial: '1' }] },
        { CertificateAuthorities: [{ Arn: 'arn:2', Type: 'SUBORDINATE', Status: 'DISABLED' }] },
      ),
    },
    expect: [
      { arn: 'arn:1', type: 'ROOT', status: 'ACTIVE' },
      { arn: 'arn:2', type: 'SUBORDINATE', status: 'DISABLED' },
    ],
  },
  none: { answers: { 'acm-pca:ListCertificateAuthorities': {} }, expect: [] },
})
