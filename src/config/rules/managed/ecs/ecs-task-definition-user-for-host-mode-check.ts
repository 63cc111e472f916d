import { compliant, flag, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { runsAsRoot } from './container-user.ts'
import { isInactive, nameOf } from './task-definition.ts'

/**
 * A container on its host's network must be privileged on purpose, or have a user that is not root.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-user-for-host-mode-check.html
 */
export const ecsTaskDefinitionUserForHostModeCheck = managedRule({
  identifier: 'ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK',
  resourceTypes: ['AWS::ECS::TaskDefinition'],
  parameters: { SkipInactiveTaskDefinitions: flag() },

  evaluate({ configuration }, { SkipInactiveTaskDefinitions: skipsInactive }) {
    if (configuration.text('NetworkMode') !== 'host') return notApplicable
    if (skipsInactive === true && isInactive(configuration)) return notApplicable
    const bad = configuration
      .list('ContainerDefinitions')
      .find((container) => container.flag('Privileged') !== true && runsAsRoot(container))
    return bad === undefined
      ? compliant
      : nonCompliant(`The container ${nameOf(bad)} is on the host's network as root without being privileged.`)
  },
})
