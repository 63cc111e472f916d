import { airGappedRecoveryPoints, LONGEST_AGE } from '../../../../cloud/facts/backup/air-gapped-recovery-points.ts'
import { managedRules } from '../../managed-rule.ts'
import { aurora, ebs, ec2, efs, type Kind, s3, storageGateway, virtualMachine } from './protectable.ts'
import { recoveryPointAge } from './recovery-point-age.ts'

/**
 * A resource has a young recovery point in a logically air-gapped vault of its account and region; vaults that another account
 * shares are not looked into.
 * https://docs.aws.amazon.com/config/latest/developerguide/ebs-resources-in-logically-air-gapped-vault.html
 */
export const resourcesInLogicallyAirGappedVault = managedRules<readonly [identifier: string, kind: Kind]>(
  [
    ['AURORA_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', aurora],
    ['EBS_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', ebs],
    ['EC2_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', ec2],
    ['EFS_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', efs],
    ['S3_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', s3],
    ['STORAGEGATEWAY_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', storageGateway],
    ['VIRTUALMACHINE_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT', virtualMachine],
  ],
  (identifier, kind) =>
    recoveryPointAge(identifier, kind, {
      fact: airGappedRecoveryPoints,
      mostDays: LONGEST_AGE,
      what: 'recovery point in a logically air-gapped vault',
    }),
)
