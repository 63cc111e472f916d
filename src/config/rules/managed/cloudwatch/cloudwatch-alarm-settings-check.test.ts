import { testRule } from '../../testing.ts'
import { cloudwatchAlarmSettingsCheck } from './cloudwatch-alarm-settings-check.ts'

const alarm = (more: object = {}) => ({
  configuration: {
    metricName: 'CPUUtilization',
    threshold: 80,
    evaluationPeriods: 2,
    period: 300,
    comparisonOperator: 'GreaterThanThreshold',
    statistic: 'Average',
    ...more,
  },
})
const cpu = { metricName: 'CPUUtilization' }

testRule(cloudwatchAlarmSettingsCheck, {
  COMPLIANT: {
    'the period by default': [alarm(), cpu],
    all: [
      alarm(),
      {
        ...cpu,
        threshold: '80',
        evaluationPeriods: '2',
        period: '300',
        comparisonOperator: 'GreaterThanThreshold',
        statistic: 'Average',
      },
    ],
  },
  NON_COMPLIANT: {
    'another period': [alarm({ period: 60 }), cpu],
    'another threshold': [alarm({ threshold: 80.5 }), { ...cpu, threshold: '80' }],
    'other evaluations': [alarm(), { ...cpu, evaluationPeriods: '3' }],
    'another comparison': [alarm(), { ...cpu, comparisonOperator: 'LessThanThreshold' }],
    'no statistic': [alarm({ statistic: null }), { ...cpu, statistic: 'Average' }],
  },
  NOT_APPLICABLE: {
    'another metric': [alarm({ metricName: 'NetworkIn' }), cpu],
    'no metric': [alarm({ metricName: null }), cpu],
  },
})
