import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { transferConnectorAs2SigningAlgorithmCheck } from './transfer-connector-as2-signing-algorithm-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(transferConnectorAs2SigningAlgorithmCheck, {
  COMPLIANT: {
    another: given({ As2Config: { SigningAlgorithm: 'GOOD' } }),
    'an approved one': [
      given({ As2Config: { SigningAlgorithm: 'GOOD' } }),
      { approvedSigningAlgorithms: 'BETTER, GOOD' },
    ],
  },
  NON_COMPLIANT: {
    'the weak one': given({ As2Config: { SigningAlgorithm: 'NONE' } }),
    'the weak one, approved': [
      given({ As2Config: { SigningAlgorithm: 'NONE' } }),
      { approvedSigningAlgorithms: 'NONE' },
    ],
    'one that is not approved': [
      given({ As2Config: { SigningAlgorithm: 'GOOD' } }),
      { approvedSigningAlgorithms: 'BETTER' },
    ],
    'none said': [given({ As2Config: { Compression: 'ZLIB' } }), { approvedSigningAlgorithms: 'BETTER' }],
  },
  NOT_APPLICABLE: { 'no AS2': given({ Url: 'sftp://host' }) },
})
