import { inPages, testFact } from '../../fact.testing.ts'
import { workgroups } from './workgroups.ts'

const listed = { publiclyAccessible: false, enhancedVpcRouting: true }

testFact(workgroups, {
  'of every page': {
    answers: {
      'redshift-serverless:ListWorkgroups': inPages(
        'nextToken',
        {
          workgroups: [
            {
              workgroupName: 'one',
              ...listed,
              configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'true' }],
            },
          ],
        },
        { workgroups: [{ workgroupName: 'two', ...listed }] },
      ),
    },
    expect: [
      { name: 'one', ...listed, parameters: new Map([['require_ssl', 'true']]) },
      { name: 'two', ...listed, parameters: new Map() },
    ],
  },
})
