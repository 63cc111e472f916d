import { inPages, testFact } from '../../fact.testing.ts'
import { shieldProtectedResources } from './protected-resources.ts'

const CALL = 'shield:ListProtections'

testFact(shieldProtectedResources, {
  'all pages': {
    answers: {
      [CALL]: inPages(
        'NextToken',
        { Protections: [{ ResourceArn: 'arn:a' }] },
        { Protections: [{ ResourceArn: 'arn:b' }] },
      ),
    },
    expect: new Set(['arn:a', 'arn:b']),
  },
  'no subscription': {
    answers: { [CALL]: Object.assign(new Error('none'), { name: 'ResourceNotFoundException' }) },
    expect: new Set(),
  },
})
