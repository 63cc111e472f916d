import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { transferConnectorAs2EncryptionAlgorithmCheck } from './transfer-connector-as2-encryption-algorithm-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(transferConnectorAs2EncryptionAlgorithmCheck, {
  COMPLIANT: {
    another: given({ As2Config: { EncryptionAlgorithm: 'GOOD' } }),
    'an approved one': [
      given({ As2Config: { EncryptionAlgorithm: 'GOOD' } }),
      { approvedEncryptionAlgorithms: 'BETTER, GOOD' },
    ],
  },
  NON_COMPLIANT: {
    'the weak one': given({ As2Config: { EncryptionAlgorithm: 'DES_EDE3_CBC' } }),
    'the weak one, approved': [
      given({ As2Config: { EncryptionAlgorithm: 'DES_EDE3_CBC' } }),
      { approvedEncryptionAlgorithms: 'DES_EDE3_CBC' },
    ],
    'one that is not approved': [
      given({ As2Config: { EncryptionAlgorithm: 'GOOD' } }),
      { approvedEncryptionAlgorithms: 'BETTER' },
    ],
    'none said': [given({ As2Config: { Compression: 'ZLIB' } }), { approvedEncryptionAlgorithms: 'BETTER' }],
  },
  NOT_APPLICABLE: { 'no AS2': given({ Url: 'sftp://host' }) },
})
