import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wanted } from './resource-type.ts'
import { wantedNames } from './wanted-names.ts'

const arn = (resource: string) => `arn:aws:ecr:us-east-1:123456789012:${resource}`

const cases: Record<string, [Wanted[] | undefined, string, string[] | undefined]> = {
  'all are wanted': [undefined, 'table/', undefined],
  'none is wanted': [[], 'table/', []],
  'the id comes first': [[{ resourceId: 'a', resourceName: 'b', arn: arn('table/c') }], 'table/', ['a']],
  'a name': [[{ resourceName: 'b' }], 'table/', ['b']],
  'an ARN': [[{ arn: arn('repository/team/app') }], 'repository/', ['team/app']],
  'an ARN in the place of a name': [[{ resourceName: arn('function:f') }], 'function:', ['f']],
  'an ARN of another kind': [[{ arn: arn('service/c/s') }], 'cluster/', []],
  'an ARN with colons in its name': [[{ arn: arn('snapshot:rds:db-1') }], 'snapshot:', ['rds:db-1']],
  'the same twice': [[{ resourceId: 'a' }, { arn: arn('table/a') }], 'table/', ['a']],
}

for (const [name, [only, kind, expected]] of Object.entries(cases))
  test(`names wanted: ${name}`, () => assert.deepEqual(wantedNames(only, kind), expected))
