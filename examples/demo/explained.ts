import type { Colours } from '../../src/cli/colour.ts'
import { oneLine } from '../../src/cli/difference-lines.ts'
import { printable } from '../../src/cli/printable.ts'
import { callOf, type Version } from '../../src/cli/version.ts'
import type { Json } from '../../src/lib/json.ts'
import { callerOf, minute } from './version-text.ts'

/** As ExplainVerdict gives it, with what it was asked of. */
export interface Explained {
  readonly ruleName: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: string
  readonly annotation?: string
  readonly since: string
  readonly fields: readonly { readonly path: string; readonly value?: Json; readonly version: number }[]
  readonly versions: readonly Version[]
}

const WIDTH = 79

/**
 * Which field made a resource fail, since when and by whom.
 * @param packId what the names of the pack's rules end with
 */
export function explainedText(explained: Explained, packId: string, colour: Colours): string {
  const { ruleName, resourceType, resourceId, compliance, annotation = '', since, fields, versions } = explained
  const { path, value, version } = fields[0]!
  const by = versions[version]!
  return [
    `${colour.bold('One of them, explained')}: ${printable(`${resourceType} ${resourceId}`)}\n\n`,
    wrapped(printable(`${compliance}: ${annotation}`)),
    `by ${ruleName.replace(`-${packId}`, '')}, which judges since ${since.slice(0, 16).replace('T', ' ')}\n`,
    `\n${colour.cyan(printable(path))} is ${value === undefined ? 'nothing' : oneLine(value)}\n`,
    `since ${minute(by)}: ${callOf(by)} by ${callerOf(by)}\n`,
  ].join('')
}

/** Lines that end between words. */
function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'g'), '$1\n')
}
