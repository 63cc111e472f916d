import type { Fields } from '../../fields.ts'
import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isInactive, nameOf } from './task-definition.ts'

type Row = readonly [identifier: string, isFine: (container: Fields) => boolean, wrong: string]

/**
 * Rules that ask something of each container of a task definition. Where AWS speaks of the latest active revision, each active one is judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const containerSettings = managedRules<Row>(
  [
    ['ECS_CONTAINERS_NONPRIVILEGED', (container) => container.flag('Privileged') !== true, 'is privileged'],
    [
      'ECS_CONTAINERS_READONLY_ACCESS',
      (container) => container.flag('ReadonlyRootFilesystem') === true,
      'can write to its root file system',
    ],
    [
      'ECS_TASK_DEFINITION_LOG_CONFIGURATION',
      (container) => container.text('LogConfiguration.LogDriver') !== undefined,
      'has no log configuration',
    ],
    [
      'ECS_TASK_DEFINITION_MEMORY_HARD_LIMIT',
      (container) => (container.number('Memory') ?? 0) > 0,
      'has no hard limit of memory',
    ],
  ],
  (identifier, isFine, wrong) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::ECS::TaskDefinition'],

      evaluate({ configuration }) {
        if (isInactive(configuration)) return notApplicable
        const bad = configuration.list('ContainerDefinitions').filter((container) => !isFine(container))
        return bad.length === 0 ? compliant : nonCompliant(`The container ${nameOf(bad[0]!)} ${wrong}.`)
      },
    }),
)
