import { inPages, testFact } from '../../fact.testing.ts'
import { guarddutyDetectors } from './detectors.ts'

const [on, off] = ['ENABLED', 'DISABLED']
const Features = [
  { Name: 'S3_DATA_EVENTS', Status: on },
  { Name: 'RDS_LOGIN_EVENTS', Status: off },
  {
    Name: 'RUNTIME_MONITORING',
    Status: on,
    AdditionalConfiguration: [
      { Name: 'EC2_AGENT_MANAGEMENT', Status: on },
      { Name: 'EKS_ADDON_MANAGEMENT', Status: off },
    ],
  },
  {
    Name: 'EKS_RUNTIME_MONITORING',
    Status: off,
    AdditionalConfiguration: [{ Name: 'EKS_ADDON_MANAGEMENT', Status: on }],
  },
]

testFact(guarddutyDetectors, {
  'with the features that are on': {
    answers: {
      'guardduty:ListDetectors': inPages('NextToken', { DetectorIds: ['a'] }, { DetectorIds: ['b'] }),
      'guardduty:GetDetector': ({ DetectorId }: { DetectorId: string }) =>
        DetectorId === 'a' ? { Status: on, Features } : { Status: off },
    },
    expect: [
      {
        id: 'a',
        isEnabled: true,
        features: new Set(['S3_DATA_EVENTS', 'RUNTIME_MONITORING', 'RUNTIME_MONITORING/EC2_AGENT_MANAGEMENT']),
      },
      { id: 'b', isEnabled: false, features: new Set<string>() },
    ],
  },
  'never enabled': { answers: { 'guardduty:ListDetectors': { DetectorIds: [] } }, expect: [] },
})
