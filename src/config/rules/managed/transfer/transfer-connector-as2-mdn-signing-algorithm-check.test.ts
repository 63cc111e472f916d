import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { transferConnectorAs2MdnSigningAlgorithmCheck } from './transfer-connector-as2-mdn-signing-algorithm-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const approved = { approvedMdnSigningAlgorithms: 'SHA256, SHA384' }

testRule(transferConnectorAs2MdnSigningAlgorithmCheck, {
  COMPLIANT: { 'an approved one': [given({ As2Config: { MdnSigningAlgorithm: 'SHA384' } }), approved] },
  NON_COMPLIANT: {
    another: [given({ As2Config: { MdnSigningAlgorithm: 'SHA1' } }), approved],
    'none said': [given({ As2Config: { Compression: 'ZLIB' } }), approved],
  },
  NOT_APPLICABLE: { 'no AS2': [given({ Url: 'sftp://host' }), approved] },
})
