import { airGappedRecoveryPoints } from '../../../../cloud/facts/backup/air-gapped-recovery-points.ts'
import { testRecoveryPointAges } from './recovery-points.testing.ts'
import { resourcesInLogicallyAirGappedVault } from './resources-in-logically-air-gapped-vault.ts'

testRecoveryPointAges(resourcesInLogicallyAirGappedVault, airGappedRecoveryPoints, 91)
