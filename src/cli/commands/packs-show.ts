import type { Colours } from '../colour.ts'
import { command } from '../command.ts'
import { type PackRule, packArgument, packDetail, packRules } from '../conformance-packs.ts'
import { flag } from '../option.ts'
import { type PackTemplate, packTemplate } from '../own-packs.ts'
import { packFile } from '../pack-file.ts'
import { paintCompliance } from '../paint-compliance.ts'
import { printable } from '../printable.ts'
import { table } from '../table.ts'

type Parameter = PackTemplate['parameters'][0]
type Rule = PackTemplate['rules'][0]

export const packsShow = command({
  name: 'packs show',
  summary: 'Shows the rules of a conformance pack, whether each is complied with, and the controls it is evidence for.',
  arguments: { pack: { ...packArgument, description: `${packArgument.description}; with --template a FILE, or ours` } },
  options: { template: flag('--template', 'What a template holds, instead of a pack that is deployed') },

  async run({ pack, template }, context) {
    if (template) {
      const shown = packTemplate(packFile(pack))
      return { json: shown, text: templateText(shown, context.colour) }
    }
    const api = await context.api()
    const detail = await packDetail(api, pack)
    const rules = await packRules(api, pack)
    const facts = [
      ...(detail.ConformancePackInputParameters ?? []).map(
        ({ ParameterName, ParameterValue }) => `${ParameterName}: ${ParameterValue}`,
      ),
      detail.DeliveryS3Bucket && `delivered to ${detail.DeliveryS3Bucket}`,
      detail.TemplateSSMDocumentDetails && `of the document ${detail.TemplateSSMDocumentDetails.DocumentName}`,
    ].flatMap((line) => (line ? `${printable(line)}\n` : []))
    const lines = table<PackRule>(
      [
        {
          title: 'COMPLIANCE',
          value: (row) => row.ComplianceType,
          paint: paintCompliance(context.colour),
        },
        { title: 'RULE', value: (row) => row.ConfigRuleName },
        { title: 'CONTROLS', value: (row) => row.Controls?.join(', ') },
      ],
      rules,
      context.colour,
    )
    return {
      json: { pack: detail, rules },
      text: [
        `${context.colour.bold(printable(pack))}  ${detail.ConformancePackArn}\n`,
        ...facts,
        rules.length === 0 ? '\nNo rules.\n' : `\n${lines}`,
      ].join(''),
    }
  },
})

function templateText({ about, parameters, rules }: PackTemplate, colour: Colours): string {
  const parameterTable = table<Parameter>(
    [
      { title: 'PARAMETER', value: ({ name }) => name },
      { title: 'DEFAULT', value: ({ fallback }) => fallback ?? '(required)' },
      { title: 'DESCRIPTION', value: ({ description }) => description },
    ],
    parameters,
    colour,
  )
  const ruleTable = table<Rule>(
    [
      { title: 'RULE', value: ({ name }) => name },
      { title: 'CONTROLS', value: ({ controls }) => controls.join(', ') },
      { title: 'DESCRIPTION', value: ({ description }) => description },
    ],
    rules,
    colour,
  )
  return [
    about === undefined ? '' : `${printable(about)}\n\n`,
    parameters.length === 0 ? '' : `${parameterTable}\n`,
    rules.length === 0 ? 'No rules.\n' : ruleTable,
  ].join('')
}
