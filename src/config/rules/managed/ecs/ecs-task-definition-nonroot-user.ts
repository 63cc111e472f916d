import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { runsAsRoot } from './container-user.ts'
import { isInactive, nameOf } from './task-definition.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-nonroot-user.html */
export const ecsTaskDefinitionNonrootUser = managedRule({
  identifier: 'ECS_TASK_DEFINITION_NONROOT_USER',
  resourceTypes: ['AWS::ECS::TaskDefinition'],

  evaluate({ configuration }) {
    const compatibilities = configuration.texts('RequiresCompatibilities')
    const isFargateOnly = compatibilities.length > 0 && compatibilities.every((one) => one === 'FARGATE')
    if (isInactive(configuration) || isFargateOnly) return notApplicable
    const root = configuration.list('ContainerDefinitions').find(runsAsRoot)
    return root === undefined ? compliant : nonCompliant(`The container ${nameOf(root)} runs as root.`)
  },
})
