import { guarddutyDetectors } from '../../../../cloud/facts/guardduty/detectors.ts'
import { guarddutyMembers } from '../../../../cloud/facts/guardduty/members.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { detectorFeatures, featuresRequired } from './detector-features.ts'

const ALL = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
  'RUNTIME_MONITORING/EC2_AGENT_MANAGEMENT',
  'RUNTIME_MONITORING/ECS_FARGATE_AGENT_MANAGEMENT',
  'RUNTIME_MONITORING/EKS_ADDON_MANAGEMENT',
]
const detector = (features: readonly string[], isEnabled = true) =>
  [guarddutyDetectors, [{ id: 'd', isEnabled, features: new Set(features) }]] as const
const members = (...features: (readonly string[])[]) =>
  [guarddutyMembers, features.map((some, i) => ({ accountId: `${i}`, features: new Set(some) }))] as const
const verdict = (value: 'COMPLIANT' | 'NON_COMPLIANT') => ({ expect: { 'AWS::GuardDuty::Detector d': value } })
const refused = new Error('AccessDenied')

for (const [i, [, features, , withMembers]] of featuresRequired.entries()) {
  const others = ALL.filter((feature) => !(features as readonly string[]).includes(feature))
  const none = withMembers ? [members()] : []
  testAccountRule(detectorFeatures[i] as AnyAccountRule, {
    ...Object.fromEntries(
      features.map((one) => [`with ${one}`, { facts: [detector([one]), ...none], ...verdict('COMPLIANT') }]),
    ),
    'all else': { facts: [detector(others), ...none], ...verdict('NON_COMPLIANT') },
    suspended: { facts: [detector(ALL, false), ...none], ...verdict('NON_COMPLIANT') },
    'no detector': { facts: [[guarddutyDetectors, []], ...none], expect: {} },
    'not readable': { facts: [[guarddutyDetectors, refused]], expect: { throws: /AccessDenied/ } },
    ...(withMembers && {
      'members with it': { facts: [detector(ALL), members(ALL, features)], ...verdict('COMPLIANT') },
      'a member without it': { facts: [detector(ALL), members(ALL, others)], ...verdict('NON_COMPLIANT') },
      'members not readable': {
        facts: [detector(ALL), [guarddutyMembers, refused]],
        expect: { throws: /AccessDenied/ },
      },
    }),
  })
}
