import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { runsAsRoot } from './container-user.ts'
import { isInactive, isWindows, nameOf } from './task-definition.ts'

/**
 * AWS speaks of the latest active revision; each active one is judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-linux-user-non-root.html
 */
export const ecsTaskDefinitionLinuxUserNonRoot = managedRule({
  identifier: 'ECS_TASK_DEFINITION_LINUX_USER_NON_ROOT',
  resourceTypes: ['AWS::ECS::TaskDefinition'],

  evaluate({ configuration }) {
    if (isInactive(configuration) || isWindows(configuration)) return notApplicable
    const root = configuration.list('ContainerDefinitions').find(runsAsRoot)
    return root === undefined ? compliant : nonCompliant(`The container ${nameOf(root)} runs as root.`)
  },
})
