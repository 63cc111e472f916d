import { trailBuckets } from '../../../../cloud/facts/cloudtrail/trail-buckets.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { bucketsOfTrails } from './trail-buckets.ts'

const [publicAccess, logging] = bucketsOfTrails as readonly AnyAccountRule[]
const bucket = (trails: string[], isLogged: boolean, isPublic: boolean) => ({ trails, name: 'b', isLogged, isPublic })
const unreadable = { facts: [[trailBuckets, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } } as const

testAccountRule(publicAccess!, {
  buckets: {
    facts: [[trailBuckets, [bucket(['a', 'b'], false, true), bucket(['c'], true, false)]]],
    expect: {
      'AWS::CloudTrail::Trail a': 'NON_COMPLIANT',
      'AWS::CloudTrail::Trail b': 'NON_COMPLIANT',
      'AWS::CloudTrail::Trail c': 'COMPLIANT',
    },
  },
  unreadable,
})

testAccountRule(logging!, {
  buckets: {
    facts: [[trailBuckets, [bucket(['a'], false, true), bucket(['c'], true, true)]]],
    expect: { 'AWS::CloudTrail::Trail a': 'NON_COMPLIANT', 'AWS::CloudTrail::Trail c': 'COMPLIANT' },
  },
  unreadable,
})
