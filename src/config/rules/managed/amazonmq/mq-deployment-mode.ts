import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { engineOf } from './engine.ts'

/**
 * A broker that is more than a single instance.
 * https://docs.aws.amazon.com/config/latest/developerguide/mq-active-deployment-mode.html
 */
export const mqDeploymentMode = managedRules(
  [
    ['MQ_ACTIVE_DEPLOYMENT_MODE', 'ACTIVEMQ'],
    ['MQ_RABBIT_DEPLOYMENT_MODE', 'RABBITMQ'],
  ],
  (identifier, engine) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::AmazonMQ::Broker'],

      evaluate({ configuration }) {
        if (engineOf(configuration) !== engine) return notApplicable
        return configuration.text('DeploymentMode') === 'SINGLE_INSTANCE'
          ? nonCompliant('The broker is a single instance.')
          : compliant
      },
    }),
)
