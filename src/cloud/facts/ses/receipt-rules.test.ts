import { testFact } from '../../fact.testing.ts'
import { receiptRules } from './receipt-rules.ts'

const CALL = 'ses:DescribeActiveReceiptRuleSet'

testFact(receiptRules, {
  'rules of the active set': {
    answers: {
      [CALL]: {
        Metadata: { Name: 'set' },
        Rules: [{ Name: 'a', ScanEnabled: true }, { Name: 'b', ScanEnabled: false }, { Name: 'c' }],
      },
    },
    expect: [
      { name: 'a', isScanned: true },
      { name: 'b', isScanned: false },
      { name: 'c', isScanned: false },
    ],
  },
  'no active set': { answers: { [CALL]: {} }, expect: [] },
})
