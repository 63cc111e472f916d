import { inPages, testFact } from '../../fact.testing.ts'
import { oldestFindings } from './oldest-findings.ts'

const [DETECTORS, LIST, GET] = ['guardduty:ListDetectors', 'guardduty:ListFindings', 'guardduty:GetFindings']
const day = (date: number) => `2026-02-${String(date).padStart(2, '0')}T00:00:00.000Z`
const findings: Readonly<Record<string, readonly [severity: number, date: number]>> = {
  a: [2, 5],
  b: [3.9, 4],
  c: [4, 7],
  d: [6.9, 8],
  e: [7, 9],
  f: [9.5, 6],
}
const listed = inPages('NextToken', { FindingIds: ['a', 'b', 'c'] }, { FindingIds: ['d', 'e', 'f'] }) as (
  input: object,
) => object

testFact(oldestFindings, {
  'by severity, of all pages': {
    answers: {
      [DETECTORS]: { DetectorIds: ['x'] },
      [LIST]: (input: { FindingCriteria: { Criterion: Record<string, { Equals: string[] }> } }) =>
        input.FindingCriteria.Criterion['service.archived']?.Equals[0] === 'false' ? listed(input) : {},
      [GET]: ({ FindingIds }: { FindingIds: string[] }) => ({
        Findings: FindingIds.map((Id) => {
          const [Severity, date] = findings[Id]!
          return { Id, Severity, CreatedAt: day(date), UpdatedAt: day(20) }
        }),
      }),
    },
    expect: new Map([
      ['low', new Date(day(4))],
      ['medium', new Date(day(7))],
      ['high', new Date(day(6))],
    ] as const),
  },
  'no findings': { answers: { [DETECTORS]: { DetectorIds: ['x'] }, [LIST]: { FindingIds: [] } }, expect: new Map() },
  'no detector': { answers: { [DETECTORS]: {} }, expect: new Map() },
})
