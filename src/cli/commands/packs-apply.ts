import path from 'node:path'
import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { packRules, packStatus } from '../conformance-packs.ts'
import { EXIT } from '../exit-code.ts'
import { argument, option } from '../option.ts'
import { packFile } from '../pack-file.ts'
import { printable } from '../printable.ts'
import { readText } from '../read-document.ts'
import { packParametersOption } from '../rule-parameters.ts'

export const packsApply = command({
  name: 'packs apply',
  summary: 'Deploys a conformance pack: of a template file, or one that comes with Plumbline.',
  help: [
    'A pack of the same name is updated: only the rules that differ are touched. What cannot be deployed leaves all as it was, says why,',
    'and exits 1. `packs list --own` shows the packs that come with Plumbline.',
  ].join('\n'),
  arguments: { what: argument('FILE|PACK', 'Template (- for stdin), s3://bucket/key, or a pack of ours: security') },
  options: {
    name: option('--name <name>', "The pack's name in the account; that of the file or of our pack by default"),
    parameters: packParametersOption,
    bucket: option('--bucket <name>', 'Bucket that the pack names for its delivery'),
  },

  async run({ what, name: asked, parameters = {}, bucket }, context) {
    const name = asked ?? nameOf(what)
    const template = what.startsWith('s3://') ? { TemplateS3Uri: what } : { TemplateBody: readText(packFile(what)) }
    const api = await context.api()
    await api.call('config', 'PutConformancePack', {
      ConformancePackName: name,
      ...template,
      ...(bucket === undefined ? {} : { DeliveryS3Bucket: bucket }),
      ConformancePackInputParameters: Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
        ParameterName,
        ParameterValue,
      })),
    })
    const status = await packStatus(api, name)
    const { ConformancePackState: state, ConformancePackStatusReason: reason } = status
    const deployed = state !== 'CREATE_FAILED'
    const rules = deployed ? await packRules(api, name) : []
    return {
      json: { pack: status, rules: rules.length },
      text: deployed
        ? `Pack ${printable(name)} is deployed, with ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}.\n`
        : `Pack ${printable(name)} is not deployed: ${printable(reason ?? state)}\n`,
      exitCode: deployed ? EXIT.ok : EXIT.failed,
    }
  },
})

/** `soc2` of `packs/soc2.yaml`. */
function nameOf(what: string): string {
  if (what === '-') throw usageError('A template of stdin needs --name')
  return path.parse(what).name
}
