import { ebsEncryptionByDefault } from '../../../../cloud/facts/ec2/ebs-encryption-by-default.ts'
import { testAccountRule } from '../../testing.ts'
import { ec2EbsEncryptionByDefault } from './ec2-ebs-encryption-by-default.ts'

const account = 'AWS::::Account 123456789012'

testAccountRule(ec2EbsEncryptionByDefault, {
  'it is on': { facts: [[ebsEncryptionByDefault, true]], expect: { [account]: 'COMPLIANT' } },
  'it is off': { facts: [[ebsEncryptionByDefault, false]], expect: { [account]: 'NON_COMPLIANT' } },
  'it cannot be read': {
    facts: [[ebsEncryptionByDefault, new Error('UnauthorizedOperation')]],
    expect: { throws: /UnauthorizedOperation/ },
  },
})
