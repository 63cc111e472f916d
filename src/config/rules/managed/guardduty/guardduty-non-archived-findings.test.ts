import { guarddutyDetectors } from '../../../../cloud/facts/guardduty/detectors.ts'
import { oldestFindings, type Severity } from '../../../../cloud/facts/guardduty/oldest-findings.ts'
import { NOW, testAccountRule } from '../../testing.ts'
import { guarddutyNonArchivedFindings } from './guardduty-non-archived-findings.ts'

const DAY = 24 * 60 * 60 * 1000
const ACCOUNT = 'AWS::::Account 123456789012'
const detectors = (...enabled: boolean[]) =>
  [guarddutyDetectors, enabled.map((isEnabled, i) => ({ id: `${i}`, isEnabled, features: new Set() }))] as const

/** @param ages in days, of the oldest finding by severity */
const judged = (
  ages: Partial<Record<Severity, number>>,
  verdict: 'COMPLIANT' | 'NON_COMPLIANT',
  parameters: Record<string, string> = {},
) => ({
  facts: [
    detectors(true),
    [
      oldestFindings,
      new Map(Object.entries(ages).map(([severity, days]) => [severity, new Date(NOW.getTime() - days * DAY)])),
    ],
  ] as const,
  parameters,
  expect: { [ACCOUNT]: verdict },
})

testAccountRule(guarddutyNonArchivedFindings, {
  'no findings': judged({}, 'COMPLIANT'),
  'just young enough': judged({ low: 30, medium: 7, high: 1 }, 'COMPLIANT'),
  'low and too old': judged({ low: 30.01 }, 'NON_COMPLIANT'),
  'medium and too old': judged({ low: 8, medium: 8 }, 'NON_COMPLIANT'),
  'high and too old': judged({ low: 2, medium: 2, high: 2 }, 'NON_COMPLIANT'),
  'as old as allowed': judged({ low: 80, medium: 40, high: 10 }, 'COMPLIANT', {
    daysLowSev: '80',
    daysMediumSev: '40',
    daysHighSev: '10',
  }),
  'older than allowed': judged({ low: 2 }, 'NON_COMPLIANT', { daysLowSev: '1' }),
  'GuardDuty is off': { facts: [detectors()], expect: { [ACCOUNT]: 'NOT_APPLICABLE' } },
  'GuardDuty is suspended': { facts: [detectors(false)], expect: { [ACCOUNT]: 'NOT_APPLICABLE' } },
  'findings not readable': {
    facts: [detectors(true), [oldestFindings, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
