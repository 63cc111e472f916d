import { documentSharing } from '../../../../cloud/facts/ssm/document-sharing.ts'
import { testAccountRule } from '../../testing.ts'
import { ssmDocumentNotPublic } from './ssm-document-not-public.ts'

testAccountRule(ssmDocumentNotPublic, {
  documents: {
    facts: [
      [
        documentSharing,
        [
          { name: 'a', isPublic: false },
          { name: 'b', isPublic: true },
        ],
      ],
    ],
    expect: { 'AWS::SSM::Document a': 'COMPLIANT', 'AWS::SSM::Document b': 'NON_COMPLIANT' },
  },
  'not readable': { facts: [[documentSharing, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
