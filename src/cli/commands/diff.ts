import type { Difference } from '../../lib/diff.ts'
import type { Colours } from '../colour.ts'
import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { differenceLines } from '../difference-lines.ts'
import { EXIT } from '../exit-code.ts'
import { flag, optionOf } from '../option.ts'
import { printable } from '../printable.ts'
import { instant, stateId } from '../readers.ts'
import { resourceArguments } from '../resource-arguments.ts'
import { changeOf, type Version } from '../version.ts'

interface Compared {
  readonly from?: Version
  readonly to: Version
  readonly differences: readonly Difference[]
  readonly truncated: boolean
}

export const diff = command({
  name: 'diff',
  summary: 'Shows what changed between two versions of a resource, field by field; the last two by default.',
  arguments: resourceArguments,
  options: {
    from: optionOf('--from <time>', 'The version in force then; by default the one before the other', instant),
    to: optionOf('--to <time>', 'The version in force then; now by default', instant),
    fromState: optionOf('--from-state <id>', 'The version of this state id (see `plumbline history`)', stateId),
    toState: optionOf('--to-state <id>', 'The version of this state id', stateId),
    exitCode: flag('--exit-code', 'Exit 1 when there are differences, as diff does'),
  },

  async run({ resourceType, resourceId, from, to, fromState, toState, exitCode }, context) {
    if (from !== undefined && fromState !== undefined) throw usageError('--from and --from-state exclude each other')
    if (to !== undefined && toState !== undefined) throw usageError('--to and --to-state exclude each other')
    const api = await context.api()
    const input = { resourceType, resourceId, from, to, fromStateId: fromState, toStateId: toState }
    const compared = await api.call<Compared>('plumbline', 'DiffResource', input)
    return {
      json: { resourceType, resourceId, ...compared },
      text: `${printable(`${resourceType} ${resourceId}`)}\n${lines(compared, context.colour)}`,
      exitCode: exitCode && compared.differences.length > 0 ? EXIT.failed : EXIT.ok,
    }
  },
})

function lines({ from, to, differences, truncated }: Compared, colour: Colours): string {
  return [
    colour.red(`--- ${from === undefined ? '(not yet known)' : versionLine(from)}`),
    '\n',
    colour.green(`+++ ${versionLine(to)}`),
    '\n',
    ...differences.map((difference) => differenceLines(difference, colour)),
    differences.length === 0 ? 'No differences.\n' : '',
    truncated ? 'There are more differences: compare versions closer to each other.\n' : '',
  ].join('')
}

function versionLine(version: Version): string {
  const { configurationItemCaptureTime, configurationItemStatus, configurationStateId } = version
  const named = `${configurationItemCaptureTime}  ${configurationItemStatus}  state ${configurationStateId}`
  return printable(`${named}  ${changeOf(version)}`)
}
