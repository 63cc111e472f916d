import type { Difference } from '../../lib/diff.ts'
import { besideOperation } from '../operation.ts'
import { differencesOf } from './differences.ts'
import { resourceKeySchema, text, time, versionSchema } from './item-schema.ts'
import { notDiscovered } from './messages.ts'
import { itemAt, itemBefore, itemOfState, readComparable, type Version, versionsOf } from './version.ts'

interface Input {
  readonly resourceType: string
  readonly resourceId: string
  readonly from?: string
  readonly to?: string
  readonly fromStateId?: string
  readonly toStateId?: string
}

interface Output {
  /** Absent: the resource was not yet known. */
  readonly from?: Version
  readonly to: Version
  readonly differences: readonly Difference[]
  /** There are more differences than are given. */
  readonly truncated: boolean
}

const MAX_DIFFERENCES = 5_000
const stateId = {
  type: 'string',
  pattern: '^[0-9]{1,15}$',
  description: 'A configurationStateId, instead of a time.',
} as const

export const diffResource = besideOperation<Input, Output>({
  name: 'DiffResource',
  summary: 'What changed between two versions of a resource, field by field; the last two when none are named.',
  input: {
    type: 'object',
    properties: { ...resourceKeySchema, from: time, to: time, fromStateId: stateId, toStateId: stateId },
    required: ['resourceType', 'resourceId'],
  },
  output: {
    type: 'object',
    properties: {
      from: versionSchema,
      to: versionSchema,
      differences: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            path: text,
            change: { type: 'string', enum: ['added', 'removed', 'changed'] },
            before: { description: 'Absent when it was added.' },
            after: { description: 'Absent when it was removed.' },
          },
          required: ['path', 'change'],
        },
      },
      truncated: { type: 'boolean' },
    },
    required: ['to', 'differences', 'truncated'],
  },
  async run({ resourceType, resourceId, from, to, fromStateId, toStateId }, { db, caller, fail }) {
    const key = { accountId: caller.accountId, region: caller.region, resourceType, resourceId }
    if ((from !== undefined && fromStateId !== undefined) || (to !== undefined && toStateId !== undefined)) {
      fail('ValidationException', 'Name a version by its time or by its state id, not by both.')
    }
    const itemOf = async (id: string) =>
      (await itemOfState(db, key, id)) ??
      fail('ResourceNotFoundException', `There is no version ${id} of ${resourceType} ${resourceId}`)
    const newer =
      toStateId === undefined
        ? await itemAt(db, key, to === undefined ? undefined : new Date(to))
        : await itemOf(toStateId)
    if (newer === undefined) return fail('ResourceNotFoundException', notDiscovered(key))
    let older = await itemBefore(db, key, newer)
    if (fromStateId !== undefined) older = await itemOf(fromStateId)
    else if (from !== undefined) older = await itemAt(db, key, new Date(from))
    if (older !== undefined && older.capture_time > newer.capture_time) {
      fail('ValidationException', 'The version to compare from is later than the one to compare with.')
    }
    const differences = differencesOf(await readComparable(db, older), await readComparable(db, newer))
    const [toVersion, fromVersion] = await versionsOf(db, older === undefined ? [newer] : [newer, older])
    return {
      ...(fromVersion && { from: fromVersion }),
      to: toVersion!,
      differences: differences.slice(0, MAX_DIFFERENCES),
      truncated: differences.length > MAX_DIFFERENCES,
    }
  },
})
