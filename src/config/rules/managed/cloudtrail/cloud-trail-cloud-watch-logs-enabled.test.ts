import { trails } from '../../../../cloud/facts/cloudtrail/trails.ts'
import { NOW, testAccountRule } from '../../testing.ts'
import { cloudTrailCloudWatchLogsEnabled } from './cloud-trail-cloud-watch-logs-enabled.ts'
import { trail, unreadable } from './trail.testing.ts'

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60 * 1000)
const some = [
  trail({ name: 'on', logsDelivered: hoursAgo(2) }),
  trail({ name: 'late', logsDelivered: hoursAgo(2.01) }),
  trail({ name: 'never' }),
  trail({ name: 'off', logGroupArn: undefined }),
  trail({ name: 'far', homeRegion: 'eu-west-1' }),
]

testAccountRule(cloudTrailCloudWatchLogsEnabled, {
  'at any time': {
    facts: [[trails, some]],
    expect: {
      'AWS::CloudTrail::Trail on': 'COMPLIANT',
      'AWS::CloudTrail::Trail late': 'COMPLIANT',
      'AWS::CloudTrail::Trail never': 'COMPLIANT',
      'AWS::CloudTrail::Trail off': 'NON_COMPLIANT',
    },
  },
  'within two hours': {
    facts: [[trails, some]],
    parameters: { expectedDeliveryWindowAge: '2' },
    expect: {
      'AWS::CloudTrail::Trail on': 'COMPLIANT',
      'AWS::CloudTrail::Trail late': 'NON_COMPLIANT',
      'AWS::CloudTrail::Trail never': 'NON_COMPLIANT',
      'AWS::CloudTrail::Trail off': 'NON_COMPLIANT',
    },
  },
  'no trails': { facts: [[trails, []]], expect: {} },
  unreadable,
})
