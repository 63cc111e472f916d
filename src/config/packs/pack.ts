import { hash } from 'node:crypto'
import { partitionOf } from '../../cloud/clients.ts'
import type { ConformancePackInputParameter, ConformancePackState } from '../../model/config.gen.ts'

/** An account in a region. */
export interface Scope {
  readonly accountId: string
  readonly region: string
}

/** A conformance pack as it is stored. */
export interface Pack extends Scope {
  readonly name: string
  /** `conformance-pack-abc123def` */
  readonly packId: string
  readonly state: ConformancePackState
  readonly statusReason?: string
  readonly templateBody: string
  readonly templateDocument?: { readonly DocumentName: string; readonly DocumentVersion?: string }
  readonly inputParameters: readonly ConformancePackInputParameter[]
  readonly deliveryBucket?: string
  readonly deliveryKeyPrefix?: string
  readonly createdBy?: string
  readonly stackId: string
  readonly updateRequestedAt: Date
  readonly updateCompletedAt?: Date
}

/** The service that makes a pack's rules: nobody else changes them. */
export const CONFORMS = 'config-conforms.amazonaws.com'

const ID_LENGTH = 9

export function newPackId(id: string): string {
  return `conformance-pack-${BigInt(`0x${hash('sha256', id)}`)
    .toString(36)
    .slice(-ID_LENGTH)}`
}

export function packArn({
  accountId,
  region,
  name,
  packId,
}: Pick<Pack, 'accountId' | 'region' | 'name' | 'packId'>): string {
  return `arn:${partitionOf(region)}:config:${region}:${accountId}:conformance-pack/${name}/${packId}`
}

/** At AWS a pack is deployed as a stack. Here there is none, but the answer must have its name. */
export function stackName({ name, packId }: Pick<Pack, 'name' | 'packId'>): string {
  return `awsconfigconforms-${name}-${packId}`
}

export function stackArn(pack: Pick<Pack, 'accountId' | 'region' | 'name' | 'packId' | 'stackId'>): string {
  const { accountId, region, stackId } = pack
  return `arn:${partitionOf(region)}:cloudformation:${region}:${accountId}:stack/${stackName(pack)}/${stackId}`
}

/** The name that a rule of a pack has in its account. */
export function ruleNameIn({ packId }: Pick<Pack, 'packId'>, localName: string): string {
  return `${localName}-${packId}`
}
