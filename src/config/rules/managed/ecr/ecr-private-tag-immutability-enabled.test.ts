import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { ecrPrivateTagImmutabilityEnabled } from './ecr-private-tag-immutability-enabled.ts'

const having = (ImageTagMutability: Json) => ({ configuration: { RepositoryName: 'r', ImageTagMutability } })

testRule(ecrPrivateTagImmutabilityEnabled, {
  COMPLIANT: { immutable: having('IMMUTABLE') },
  NON_COMPLIANT: {
    mutable: having('MUTABLE'),
    'but for some tags': having('IMMUTABLE_WITH_EXCLUSION'),
    null: having(null),
    'nothing is said': { configuration: { RepositoryName: 'r' } },
  },
  INSUFFICIENT_DATA: { 'it is a structure': having({}) },
})
