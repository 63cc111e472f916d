import { testRule } from '../../testing.ts'
import { acmCertificateRsaCheck } from './acm-certificate-rsa-check.ts'

const certificate = (keyAlgorithm: string | null) => ({ configuration: { domainName: 'example.com', keyAlgorithm } })

testRule(acmCertificateRsaCheck, {
  COMPLIANT: { '2048 bits': certificate('RSA_2048'), 'in the other spelling': certificate('RSA-4096') },
  NON_COMPLIANT: { '1024 bits': certificate('RSA_1024'), 'in the other spelling': certificate('RSA-1024') },
  NOT_APPLICABLE: { 'an elliptic curve': certificate('EC_prime256v1'), 'not said': certificate(null) },
})
