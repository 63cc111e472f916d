import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecs-service-propagate-tags-enabled.html */
export const ecsServicePropagateTagsEnabled = managedRule({
  identifier: 'ECS_SERVICE_PROPAGATE_TAGS_ENABLED',
  resourceTypes: ['AWS::ECS::Service'],

  evaluate({ configuration }) {
    const source = configuration.text('PropagateTags') ?? 'NONE'
    return ['SERVICE', 'TASK_DEFINITION'].includes(source)
      ? compliant
      : nonCompliant('The service does not pass tags on to its tasks.')
  },
})
