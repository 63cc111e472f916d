import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isInactive } from './task-definition.ts'

type Row = readonly [identifier: string, path: string, isFine: (mode: string | undefined) => boolean]

const isNotHost = (mode: string | undefined): boolean => mode !== 'host'

/**
 * Rules that judge a mode of a task definition. Where AWS speaks of the latest active revision, each active one is judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const taskModes = managedRules<Row>(
  [
    // Without a mode the network is Docker's bridge.
    ['ECS_AWSVPC_NETWORKING_ENABLED', 'NetworkMode', (mode) => mode === 'awsvpc'],
    ['ECS_TASK_DEFINITION_NETWORK_MODE_NOT_HOST', 'NetworkMode', isNotHost],
    ['ECS_TASK_DEFINITION_PID_MODE_CHECK', 'PidMode', isNotHost],
  ],
  (identifier, path, isFine) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::ECS::TaskDefinition'],

      evaluate({ configuration }) {
        if (isInactive(configuration)) return notApplicable
        const mode = configuration.text(path)
        return isFine(mode) ? compliant : nonCompliant(`${path} is ${mode ?? 'not set'}.`)
      },
    }),
)
