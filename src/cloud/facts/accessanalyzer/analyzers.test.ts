import { inPages, testFact } from '../../fact.testing.ts'
import { accessAnalyzers } from './analyzers.ts'

testFact(accessAnalyzers, {
  'all pages': {
    answers: {
      'accessanalyzer:ListAnalyzers': inPages(
        'nextToken',
        { analyzers: [{ arn: 'arn:a', name: 'a', type: 'ACCOUNT', status: 'ACTIVE' }] },
        { analyzers: [{ arn: 'arn:b', name: 'b', type: 'ORGANIZATION', status: 'DISABLED' }] },
      ),
    },
    expect: [
      { type: 'ACCOUNT', status: 'ACTIVE' },
      { type: 'ORGANIZATION', status: 'DISABLED' },
    ],
  },
  none: { answers: { 'accessanalyzer:ListAnalyzers': { analyzers: [] } }, expect: [] },
})
