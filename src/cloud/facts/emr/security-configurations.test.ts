import { inPages, testFact } from '../../fact.testing.ts'
import { securityConfigurations } from './security-configurations.ts'

testFact(securityConfigurations, {
  'of every page': {
    answers: {
      'emr:ListSecurityConfigurations': inPages(
        'Marker',
        { SecurityConfigurations: [{ Name: 'one' }] },
        { SecurityConfigurations: [{ Name: 'two' }] },
      ),
      'emr:DescribeSecurityConfiguration': ({ Name }: { Name: string }) => ({
        Name,
        SecurityConfiguration: `{"${Name}":{}}`,
      }),
    },
    expect: new Map([
      ['one', '{"one":{}}'],
      ['two', '{"two":{}}'],
    ]),
  },
  'one that is not described': {
    answers: {
      'emr:ListSecurityConfigurations': { SecurityConfigurations: [{ Name: 'one' }] },
      'emr:DescribeSecurityConfiguration': { Name: 'one' },
    },
    expect: /did not describe the security configuration one/,
  },
})
