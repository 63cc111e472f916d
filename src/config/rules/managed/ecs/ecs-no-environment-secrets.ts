import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { nameOf } from './task-definition.ts'

/**
 * Files of environment variables are not looked at.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-no-environment-secrets.html
 */
export const ecsNoEnvironmentSecrets = managedRule({
  identifier: 'ECS_NO_ENVIRONMENT_SECRETS',
  resourceTypes: ['AWS::ECS::TaskDefinition'],
  parameters: { secretKeys: csv({ required: true }) },

  evaluate({ configuration }, { secretKeys }) {
    for (const container of configuration.list('ContainerDefinitions')) {
      const names = container.list('Environment').map((variable) => variable.text('Name') ?? '')
      const secret = names.find((name) => secretKeys.includes(name))
      if (secret !== undefined)
        return nonCompliant(`The container ${nameOf(container)} has ${secret} in its environment.`)
    }
    return compliant
  },
})
