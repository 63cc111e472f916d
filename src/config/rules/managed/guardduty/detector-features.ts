import { type Detector, guarddutyDetectors } from '../../../../cloud/facts/guardduty/detectors.ts'
import { guarddutyMembers, type MemberDetector } from '../../../../cloud/facts/guardduty/members.ts'
import { accountList } from '../../account-list.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

type Row = readonly [
  identifier: string,
  /** Any of these is enough. */
  features: readonly string[],
  what: string,
  /** Whether an administrator's members are judged with it. */
  withMembers?: boolean,
]

export const featuresRequired = [
  [
    'GUARDDUTY_EC2_PROTECTION_RUNTIME_ENABLED',
    ['RUNTIME_MONITORING/EC2_AGENT_MANAGEMENT'],
    'Runtime Monitoring of EC2 with automated agents',
    true,
  ],
  [
    'GUARDDUTY_ECS_PROTECTION_RUNTIME_ENABLED',
    ['RUNTIME_MONITORING/ECS_FARGATE_AGENT_MANAGEMENT'],
    'Runtime Monitoring of ECS with automated agents',
    true,
  ],
  ['GUARDDUTY_EKS_PROTECTION_AUDIT_ENABLED', ['EKS_AUDIT_LOGS'], 'Monitoring of EKS audit logs'],
  [
    'GUARDDUTY_EKS_PROTECTION_RUNTIME_ENABLED',
    // The first is the older of the two; a detector has one of them.
    ['EKS_RUNTIME_MONITORING/EKS_ADDON_MANAGEMENT', 'RUNTIME_MONITORING/EKS_ADDON_MANAGEMENT'],
    'Runtime Monitoring of EKS with automated agents',
  ],
  ['GUARDDUTY_LAMBDA_PROTECTION_ENABLED', ['LAMBDA_NETWORK_LOGS'], 'Lambda Protection'],
  ['GUARDDUTY_MALWARE_PROTECTION_ENABLED', ['EBS_MALWARE_PROTECTION'], 'Malware Protection for EC2'],
  ['GUARDDUTY_RDS_PROTECTION_ENABLED', ['RDS_LOGIN_EVENTS'], 'RDS Protection'],
  ['GUARDDUTY_RUNTIME_MONITORING_ENABLED', ['RUNTIME_MONITORING'], 'Runtime Monitoring', true],
  ['GUARDDUTY_S3_PROTECTION_ENABLED', ['S3_DATA_EVENTS'], 'S3 Protection'],
] as const satisfies readonly Row[]

/**
 * Rules that ask a detector for a feature. Without a detector there is nothing to judge: GUARDDUTY_ENABLED_CENTRALIZED asks for one.
 * https://docs.aws.amazon.com/config/latest/developerguide/guardduty-runtime-monitoring-enabled.html
 */
export const detectorFeatures = managedRules<Row>(featuresRequired, (identifier, features, what, withMembers) =>
  managedRule({
    identifier,

    async evaluateAll({ fact }) {
      const detectors = await fact(guarddutyDetectors)
      const members = withMembers ? await fact(guarddutyMembers) : []
      return detectors.map((detector) => ({
        resourceType: 'AWS::GuardDuty::Detector',
        resourceId: detector.id,
        verdict: judged(detector, members, features, what),
      }))
    },
  }),
)

function judged(
  detector: Detector,
  members: readonly MemberDetector[],
  wanted: readonly string[],
  what: string,
): Verdict {
  const lacks = ({ features }: Pick<Detector, 'features'>) => !wanted.some((feature) => features.has(feature))
  if (!detector.isEnabled) return nonCompliant('The detector is suspended.')
  if (lacks(detector)) return nonCompliant(`${what} is not enabled.`)
  const lacking = members.filter(lacks).map(({ accountId }) => accountId)
  return lacking.length === 0 ? compliant : nonCompliant(`${what} is not enabled in ${accountList(lacking)}.`)
}
