/** What `whatif` found, in its formats. */
import { VERSION } from '../app/version.ts'
import type { Colours } from './colour.ts'
import { xml } from './guard-output.ts'
import { printable } from './printable.ts'

export const WHATIF_FORMATS = ['text', 'json', 'sarif', 'junit'] as const
export type WhatifFormat = (typeof WHATIF_FORMATS)[number]

/** As JudgePlan answers. */
export interface Outcome {
  readonly resources: readonly {
    readonly address: string
    readonly sourceType: string
    readonly action: string
    readonly status: 'judged' | 'noRule' | 'part' | 'notMapped' | 'notJoined'
    readonly presentId?: string
    readonly line?: number
    readonly column?: number
  }[]
  readonly findings: readonly Finding[]
  readonly truncated: boolean
  readonly counts: Readonly<Record<'new' | 'unchanged' | 'fixed' | 'unknown' | 'compliant', number>>
  readonly notMapped: readonly { readonly type: string; readonly count: number }[]
  readonly rules: number
}

interface Finding {
  readonly address: string
  readonly resourceType: string
  readonly ruleName: string
  readonly sourceIdentifier?: string
  readonly change: 'new' | 'unchanged' | 'fixed' | 'unknown'
  readonly before?: string
  readonly after?: string
  readonly annotation?: string
}

export function whatifReport(format: WhatifFormat, found: Outcome, file: string, colour: Colours): string {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`
  if (format === 'sarif') return `${JSON.stringify(sarif(found, file), null, 2)}\n`
  return format === 'junit' ? junit(found, file) : summary(found, colour)
}

const TITLES = { new: 'NEW', unchanged: 'STILL', fixed: 'FIXED', unknown: 'UNKNOWN' } as const

function summary(found: Outcome, colour: Colours): string {
  const paint = { new: colour.red, unchanged: colour.yellow, fixed: colour.green, unknown: colour.cyan }
  const order = Object.keys(TITLES) as Finding['change'][]
  const lines = order.flatMap((change) =>
    found.findings
      .filter((finding) => finding.change === change)
      .map(
        ({ address, ruleName, annotation }) =>
          `${paint[change](TITLES[change].padEnd(8))}${printable(address)}  ${printable(ruleName)}${annotation === undefined ? '' : `: ${printable(annotation)}`}`,
      ),
  )
  const { counts, notMapped, rules, resources } = found
  const judged = resources.filter(({ status }) => status === 'judged').length
  const loose = resources.filter(({ status }) => status === 'notJoined')
  return [
    ...lines,
    ...(found.truncated ? ['More findings are counted than are shown.'] : []),
    ...notMapped.map(({ type, count }) => `Not judged, no mapping: ${printable(type)} (${count})`),
    ...loose.map(
      ({ address, sourceType }) => `Not judged, of no resource here: ${printable(address)} (${printable(sourceType)})`,
    ),
    `${judged} of ${resources.length} resources judged by ${rules} rules: ${counts.new} new, ${counts.unchanged} still violated, ${counts.fixed} fixed, ${counts.unknown} unknown, ${counts.compliant} complying.`,
    '',
  ].join('\n')
}

const LEVELS = { new: 'error', unchanged: 'warning', unknown: 'note', fixed: 'none' } as const

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function sarif({ findings, resources, notMapped }: Outcome, file: string): object {
  const places = new Map(resources.map((resource) => [resource.address, resource]))
  const ids = [...new Set(findings.map(({ ruleName }) => ruleName))].sort()
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plumbline', semanticVersion: VERSION, rules: ids.map((id) => ({ id })) } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notMapped.map(({ type, count }) => ({
              level: 'warning',
              message: { text: `${count} of type ${type} not judged: the type has no mapping.` },
            })),
          },
        ],
        results: findings.map((finding) => {
          const { line = 1, column = 1 } = places.get(finding.address) ?? {}
          return {
            ruleId: finding.ruleName,
            ruleIndex: ids.indexOf(finding.ruleName),
            level: LEVELS[finding.change],
            kind: { new: 'fail', unchanged: 'fail', unknown: 'review', fixed: 'pass' }[finding.change],
            baselineState: { new: 'new', unchanged: 'unchanged', unknown: 'new', fixed: 'absent' }[finding.change],
            message: { text: messageOf(finding) },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {
                    uri:
                      file === '-' ? 'stdin' : file.split(/[\\/]/).map(encodeURIComponent).join('/').replace(/^\//, ''),
                  },
                  region: { startLine: line, startColumn: column },
                },
                logicalLocations: [{ fullyQualifiedName: finding.address, kind: 'resource' }],
              },
            ],
          }
        }),
      },
    ],
  }
}

function messageOf({ address, annotation, change }: Finding): string {
  return `${address}: ${annotation ?? (change === 'fixed' ? 'no longer violated.' : change)}`
}

/** A case for each resource and rule that is told of, and one for what was not judged at all. */
function junit({ findings, resources }: Outcome, file: string): string {
  const unjudged = resources.filter(({ status }) => status === 'notMapped' || status === 'notJoined')
  const cases = findings.map((finding) => {
    const open = `    <testcase classname="${xml(finding.ruleName)}" name="${xml(finding.address)}"`
    if (finding.change === 'fixed') return `${open}/>\n`
    const body =
      finding.change === 'unknown'
        ? `<skipped message="${xml(messageOf(finding))}"/>`
        : `<failure type="${finding.change}" message="${xml(messageOf(finding))}"/>`
    return `${open}>\n      ${body}\n    </testcase>\n`
  })
  const skipped = unjudged.map(
    ({ address, sourceType, status }) =>
      `    <testcase classname="${xml(sourceType)}" name="${xml(address)}">\n      <skipped message="${status === 'notMapped' ? 'The type has no mapping.' : 'It is of no resource here.'}"/>\n    </testcase>\n`,
  )
  const tests = cases.length + skipped.length
  const failures = findings.filter(({ change }) => change === 'new' || change === 'unchanged').length
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plumbline whatif" tests="${tests}" failures="${failures}" errors="0">\n  <testsuite name="${xml(file)}" tests="${tests}" failures="${failures}" errors="0">\n${cases.join('')}${skipped.join('')}  </testsuite>\n</testsuites>\n`
}
