import { setTimeout } from 'node:timers/promises'
import type { Api } from '../../src/cli/api.ts'
import type { Colours } from '../../src/cli/colour.ts'
import { packRules, packStatus } from '../../src/cli/conformance-packs.ts'
import { ownPackFile } from '../../src/cli/own-packs.ts'
import { readText } from '../../src/cli/read-document.ts'
import { table } from '../../src/cli/table.ts'
import type { Place } from '../organization/place.ts'
import { type Explained, explainedText } from './explained.ts'

interface RuleScore {
  readonly ruleName: string
  readonly score?: number
  readonly nonCompliant: number
  readonly reason?: string
}

interface Score {
  readonly score?: number
  readonly compliant: number
  readonly nonCompliant: number
  readonly rules: readonly RuleScore[]
}

interface Verdict {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: string
}

const PACK = 'security'
/** Milliseconds. */
const POLL = 100
const TIMEOUT = 120_000
/** Verdicts that are asked for their cause until one is found that somebody made so. */
const MOST_EXPLAINED = 50

/** Deploys a pack that comes with Plumbline: its score, its worst rules, and who made one resource fail. */
export async function compliance(api: Api, place: Place, colour: Colours, signal: AbortSignal): Promise<string> {
  const as = { accountId: place.accountId, region: place.region }
  const here: Api = { ...api, call: (service, operation, input) => api.call(service, operation, input, as) }
  const TemplateBody = readText(ownPackFile(PACK))
  await here.call('config', 'PutConformancePack', { ConformancePackName: PACK, TemplateBody })
  const { ConformancePackId: id, ConformancePackState, ConformancePackStatusReason } = await packStatus(here, PACK)
  if (ConformancePackState !== 'CREATE_COMPLETE') {
    throw new Error(`The pack ${PACK} was not deployed: ${ConformancePackStatusReason}`)
  }
  await judged(here, signal)

  const { score, compliant, nonCompliant, rules } = await here.call<Score>('plumbline', 'GetComplianceScore', {
    packName: PACK,
  })
  const worst = rules.filter((rule) => rule.nonCompliant > 0).sort((a, b) => a.score! - b.score!)
  const unread = rules.filter(({ reason }) => reason === 'fact_unreadable').length
  const lines = table<RuleScore>(
    [
      { title: 'SCORE', align: 'right', value: (rule) => `${rule.score} %` },
      { title: 'FAIL', align: 'right', value: (rule) => rule.nonCompliant, paint: colour.red },
      { title: 'RULE', value: ({ ruleName }) => ruleName.replace(`-${id}`, '') },
    ],
    worst,
    colour,
  )
  const explained = await firstByAnybody(
    here,
    worst.map(({ ruleName }) => ruleName),
  )
  return [
    `${colour.bold(`Conformance pack ${PACK}`)}, deployed in ${place.account.name}: ${colour.bold(`${score} %`)}\n`,
    `${compliant} verdicts are compliant and ${nonCompliant} are not; the worst rules first\n\n`,
    lines,
    unread === 0 ? '' : `\n${unread} rules ask AWS itself, and no account is connected here: no verdict.\n`,
    `\n${explainedText(explained, id, colour)}`,
  ].join('')
}

/** Waits until each rule of the pack has judged all of its scope. */
async function judged(api: Api, signal: AbortSignal): Promise<void> {
  // Fewer than the 25 that AWS Config takes at once.
  const ConfigRuleNames = (await packRules(api, PACK)).map((rule) => rule.ConfigRuleName)
  await api.call('config', 'StartConfigRulesEvaluation', { ConfigRuleNames })
  const deadline = Date.now() + TIMEOUT
  for (;;) {
    const states = await api.call<{ ConfigRules: { ConfigRuleState: string }[] }>('config', 'DescribeConfigRules', {
      ConfigRuleNames,
    })
    if (states.ConfigRules.every((rule) => rule.ConfigRuleState !== 'EVALUATING')) return
    if (Date.now() > deadline) throw new Error(`The rules of ${PACK} did not judge in ${TIMEOUT / 1000} seconds.`)
    await setTimeout(POLL, undefined, { signal })
  }
}

/** The first failing resource of which it is known who made it so. */
async function firstByAnybody(api: Api, ruleNames: readonly string[]): Promise<Explained> {
  let left = MOST_EXPLAINED
  for (const ruleName of ruleNames) {
    const { verdicts } = await api.call<{ verdicts: Verdict[] }>('plumbline', 'ListVerdicts', { ruleName })
    for (const { resourceType, resourceId, compliance } of verdicts) {
      if (compliance !== 'NON_COMPLIANT' || left === 0) continue
      left -= 1
      const asked = { ruleName, resourceType, resourceId }
      const explained = await api.call<Omit<Explained, keyof typeof asked>>('plumbline', 'ExplainVerdict', asked)
      const [field] = explained.fields
      if (field !== undefined && explained.versions[field.version]!.events.length > 0) return { ...asked, ...explained }
    }
  }
  throw new Error(`Nobody is known to have made any resource fail the pack ${PACK}.`)
}
