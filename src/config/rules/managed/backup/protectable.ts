import type { Fact } from '../../../../cloud/fact.ts'
import { type VirtualMachine, virtualMachines } from '../../../../cloud/facts/backup-gateway/virtual-machines.ts'
import { type FileSystem, fileSystems } from '../../../../cloud/facts/fsx/file-systems.ts'
import { type GatewayVolume, gatewayVolumes } from '../../../../cloud/facts/storage-gateway/volumes.ts'
import type { Item } from '../../item.ts'
import type { RuleAccount } from '../../managed-rule.ts'
import { readItems } from '../ec2/live-items.ts'
import { isAurora, isNotRds } from '../rds/engines.ts'

/** A resource that AWS Backup can back up. */
export interface Protectable {
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  /** As AWS Backup names it too. */
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
  /**
   * AWS Backup Audit Manager's controls, whose rules these are, leave out what is not active.
   * https://docs.aws.amazon.com/aws-backup/latest/devguide/controls-and-remediation.html
   */
  readonly isActive: boolean
}

/** How an account's resources of a kind are found. */
export type Kind = (account: RuleAccount) => AsyncIterable<Protectable>

/** Aurora's clusters; clusters of other engines are not active ones. */
export const aurora = recorded('AWS::RDS::DBCluster', ({ configuration }) => isAurora(configuration.text('engine')))
/** https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-4 */
export const dynamodb = recorded('AWS::DynamoDB::Table', ({ configuration }) =>
  isOf(configuration.text('tableStatus'), 'ACTIVE'),
)
/** https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-28 */
export const ebs = recorded('AWS::EC2::Volume', ({ configuration }) => isOf(configuration.text('state'), 'in-use'))
export const ec2 = recorded('AWS::EC2::Instance', ({ configuration }) =>
  isOf(configuration.text('state.name'), 'running'),
)
export const efs = recorded('AWS::EFS::FileSystem')
/** A member of a cluster is backed up with it: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-26 */
export const rds = recorded(
  'AWS::RDS::DBInstance',
  ({ configuration }) => !isNotRds(configuration.text('engine')) && !configuration.has('dBClusterIdentifier'),
)
export const s3 = recorded('AWS::S3::Bucket')
export const fsx = asked('AWS::FSx::FileSystem', fileSystems)
export const storageGateway = asked('AWS::StorageGateway::Volume', gatewayVolumes)
export const virtualMachine = asked('AWS::BackupGateway::VirtualMachine', virtualMachines)

/** A kind that the ledger holds. An item without an ARN cannot be looked for, and is not judged. */
function recorded(resourceType: string, isActive: (item: Item) => boolean = () => true): Kind {
  return async function* (account) {
    for await (const [item, active] of readItems(account, resourceType, isActive)) {
      const { resourceId, resourceName, arn, tags } = item
      if (arn !== undefined) yield { resourceType, resourceId, resourceName, arn, tags, isActive: active }
    }
  }
}

/** A kind that AWS Config does not record. */
function asked(resourceType: string, fact: Fact<readonly (FileSystem | GatewayVolume | VirtualMachine)[]>): Kind {
  return async function* (account) {
    for (const { id: resourceId, arn, tags } of await account.fact(fact))
      yield { resourceType, resourceId, arn, tags, isActive: true }
  }
}

/** What an item does not say is taken for the state that is judged. */
function isOf(state: string | undefined, active: string): boolean {
  return state === undefined || state === active
}
