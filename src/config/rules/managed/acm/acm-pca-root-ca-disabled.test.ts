import { certificateAuthorities } from '../../../../cloud/facts/acm-pca/certificate-authorities.ts'
import { testAccountRule } from '../../testing.ts'
import { acmPcaRootCaDisabled } from './acm-pca-root-ca-disabled.ts'

const facts = [
  [
    certificateAuthorities,
    [
      { arn: 'arn:active', type: 'ROOT', status: 'ACTIVE' },
      { arn: 'arn:disabled', type: 'ROOT', status: 'DISABLED' },
      { arn: 'arn:deleted', type: 'ROOT', status: 'DELETED' },
      { arn: 'arn:subordinate', type: 'SUBORDINATE', status: 'ACTIVE' },
    ],
  ],
] as const
const of = (name: string) => `AWS::ACMPCA::CertificateAuthority arn:${name}`

testAccountRule(acmPcaRootCaDisabled, {
  'root and subordinate authorities': {
    facts,
    expect: { [of('active')]: 'NON_COMPLIANT', [of('disabled')]: 'COMPLIANT', [of('subordinate')]: 'NOT_APPLICABLE' },
  },
  exempted: {
    facts,
    parameters: { exemptedCAArns: 'arn:other, arn:active' },
    expect: { [of('active')]: 'COMPLIANT', [of('disabled')]: 'COMPLIANT', [of('subordinate')]: 'NOT_APPLICABLE' },
  },
  'authorities cannot be read': {
    facts: [[certificateAuthorities, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
