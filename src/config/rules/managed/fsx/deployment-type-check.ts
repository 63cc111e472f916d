import type { FileSystem } from '../../../../cloud/facts/fsx/file-systems.ts'
import { compliant, csv, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgedFileSystems } from './judged-file-systems.ts'

/**
 * A file system is deployed in one of the ways allowed.
 * https://docs.aws.amazon.com/config/latest/developerguide/fsx-ontap-deployment-type-check.html
 * https://docs.aws.amazon.com/config/latest/developerguide/fsx-openzfs-deployment-type-check.html
 * https://docs.aws.amazon.com/config/latest/developerguide/fsx-windows-deployment-type-check.html
 */
export const deploymentTypeCheck = managedRules<readonly [identifier: string, type: FileSystem['type']]>(
  [
    ['FSX_ONTAP_DEPLOYMENT_TYPE_CHECK', 'ONTAP'],
    ['FSX_OPENZFS_DEPLOYMENT_TYPE_CHECK', 'OPENZFS'],
    ['FSX_WINDOWS_DEPLOYMENT_TYPE_CHECK', 'WINDOWS'],
  ],
  (identifier, type) =>
    managedRule({
      identifier,
      parameters: { deploymentTypes: csv({ required: true }) },

      evaluateAll: (account, { deploymentTypes }) =>
        judgedFileSystems(account, type, ({ deploymentType = 'unknown' }) =>
          deploymentTypes.includes(deploymentType)
            ? compliant
            : nonCompliant(`The deployment type is ${deploymentType}, none of ${deploymentTypes.join(', ')}.`),
        ),
    }),
)
