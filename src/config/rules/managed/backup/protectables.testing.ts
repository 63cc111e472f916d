/** Resources of each kind that AWS Backup's rules are about, for tests of the families. */
import assert from 'node:assert/strict'
import type { Fact } from '../../../../cloud/fact.ts'
import { type VirtualMachine, virtualMachines } from '../../../../cloud/facts/backup-gateway/virtual-machines.ts'
import { fileSystems } from '../../../../cloud/facts/fsx/file-systems.ts'
import { gatewayVolumes } from '../../../../cloud/facts/storage-gateway/volumes.ts'
import type { JsonObject } from '../../../../lib/json.ts'
import type { AnyAccountRule, ManagedRule } from '../../managed-rule.ts'
import type { Sample, testAccountRule } from '../../testing.ts'
import type { Verdict } from '../../verdict.ts'

type AccountCase = Parameters<typeof testAccountRule>[1][string]
type Compliance = Verdict['compliance']
type Facts = NonNullable<AccountCase['facts']>

interface SampleKind {
  readonly type: string
  /** Its configuration when it is judged; none for a kind that is not recorded. */
  readonly active?: JsonObject
  /** Configurations when it is not. */
  readonly inactive?: Readonly<Record<string, JsonObject>>
  /** What tells of a kind that is not recorded. */
  readonly fact?: Fact<unknown>
}

const KINDS: Readonly<Record<string, SampleKind>> = {
  AURORA: {
    type: 'AWS::RDS::DBCluster',
    active: { engine: 'aurora-postgresql' },
    inactive: { 'multi-az': { engine: 'postgres' }, docdb: { engine: 'docdb' } },
  },
  DYNAMODB: {
    type: 'AWS::DynamoDB::Table',
    active: { tableStatus: 'ACTIVE' },
    inactive: { creating: { tableStatus: 'CREATING' } },
  },
  EBS: { type: 'AWS::EC2::Volume', active: { state: 'in-use' }, inactive: { detached: { state: 'available' } } },
  EC2: {
    type: 'AWS::EC2::Instance',
    active: { state: { name: 'running' } },
    inactive: { stopped: { state: { name: 'stopped' } } },
  },
  EFS: { type: 'AWS::EFS::FileSystem', active: { FileSystemId: 'fs-1' } },
  FSX: { type: 'AWS::FSx::FileSystem', fact: fileSystems as Fact<unknown> },
  RDS: {
    type: 'AWS::RDS::DBInstance',
    active: { engine: 'mysql' },
    inactive: { member: { engine: 'aurora-mysql', dBClusterIdentifier: 'cluster' }, neptune: { engine: 'neptune' } },
  },
  S3: { type: 'AWS::S3::Bucket', active: { name: 'bucket' } },
  STORAGEGATEWAY: { type: 'AWS::StorageGateway::Volume', fact: gatewayVolumes as Fact<unknown> },
  VIRTUALMACHINE: { type: 'AWS::BackupGateway::VirtualMachine', fact: virtualMachines as Fact<unknown> },
}

export const arnOf = (id: string) => `arn:sample:${id}`

interface Sampled {
  readonly rule: AnyAccountRule
  readonly type: string
  /** An account with active resources of these ids, and tags; beside them one of each inactive kind. */
  given(tagsById: Readonly<Record<string, Sample['tags']>>, ...facts: Facts): Pick<AccountCase, 'items' | 'facts'>
  /** Verdicts by id, and for what is not active. */
  expected(byId: Readonly<Record<string, Compliance>>, ofInactive: Compliance): Record<string, Compliance>
  /** The account whose resources cannot be read, when the kind is not recorded. */
  readonly unreadable?: Facts[number]
}

/** Each rule of a family with what its tests need, found by the kind that its identifier begins with. */
export function sampledRules(family: readonly ManagedRule[]): readonly Sampled[] {
  return family.map((rule) => {
    const kind = KINDS[rule.identifier.split('_')[0]!]
    assert.ok(kind !== undefined && 'evaluateAll' in rule, rule.identifier)
    const { type, active, inactive = {}, fact } = kind
    return {
      rule,
      type,
      given(tagsById, ...facts) {
        if (fact !== undefined) {
          const all: VirtualMachine[] = Object.entries(tagsById).map(([id, tags = {}]) => ({
            id,
            arn: arnOf(id),
            tags,
          }))
          return { facts: [...facts, [fact, all]] }
        }
        const item = (id: string, configuration: JsonObject | undefined, tags: Sample['tags']) => ({
          resourceType: type,
          resourceId: id,
          resourceName: `name-of-${id}`,
          arn: arnOf(id),
          configuration,
          tags,
        })
        return {
          facts,
          items: [
            ...Object.entries(tagsById).map(([id, tags]) => item(id, active, tags)),
            ...Object.entries(inactive).map(([id, configuration]) => item(id, configuration, {})),
            { ...item('without-arn', active, {}), arn: undefined },
          ],
        }
      },
      expected(byId, ofInactive) {
        const all = { ...byId, ...Object.fromEntries(Object.keys(inactive).map((id) => [id, ofInactive])) }
        return Object.fromEntries(Object.entries(all).map(([id, verdict]) => [`${type} ${id}`, verdict]))
      },
      unreadable: fact && [fact, new Error('AccessDenied')],
    }
  })
}
