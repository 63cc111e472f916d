import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { runsAsAdministrator } from './container-user.ts'
import { isInactive, isWindows, nameOf } from './task-definition.ts'

/**
 * AWS speaks of the latest active revision; each active one is judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-windows-user-non-admin.html
 */
export const ecsTaskDefinitionWindowsUserNonAdmin = managedRule({
  identifier: 'ECS_TASK_DEFINITION_WINDOWS_USER_NON_ADMIN',
  resourceTypes: ['AWS::ECS::TaskDefinition'],

  evaluate({ configuration }) {
    if (isInactive(configuration) || !isWindows(configuration)) return notApplicable
    const admin = configuration.list('ContainerDefinitions').find(runsAsAdministrator)
    return admin === undefined ? compliant : nonCompliant(`The container ${nameOf(admin)} runs as its administrator.`)
  },
})
