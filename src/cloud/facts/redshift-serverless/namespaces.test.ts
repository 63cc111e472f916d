import { inPages, testFact } from '../../fact.testing.ts'
import { namespaces } from './namespaces.ts'

const listed = {
  adminUsername: 'admin',
  dbName: 'dev',
  kmsKeyId: 'AWS_OWNED_KMS_KEY',
  logExports: ['userlog' as const],
}

testFact(namespaces, {
  'of every page': {
    answers: {
      'redshift-serverless:ListNamespaces': inPages(
        'nextToken',
        { namespaces: [{ namespaceName: 'one', ...listed, status: 'AVAILABLE' }] },
        { namespaces: [{ namespaceName: 'two', ...listed }] },
      ),
    },
    expect: [
      { name: 'one', ...listed },
      { name: 'two', ...listed },
    ],
  },
})
