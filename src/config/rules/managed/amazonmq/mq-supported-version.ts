import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, managedRule, managedRules, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { engineOf } from './engine.ts'

/**
 * The version that a broker's engine must have at least.
 * https://docs.aws.amazon.com/config/latest/developerguide/active-mq-supported-version.html
 */
export const mqSupportedVersion = managedRules(
  [
    ['ACTIVE_MQ_SUPPORTED_VERSION', 'ACTIVEMQ'],
    ['RABBIT_MQ_SUPPORTED_VERSION', 'RABBITMQ'],
  ],
  (identifier, engine) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::AmazonMQ::Broker'],
      parameters: { supportedEngineVersion: text({ required: true }) },

      evaluate({ configuration }, { supportedEngineVersion }) {
        if (engineOf(configuration) !== engine) return notApplicable
        const version = configuration.text('EngineVersion')
        return version === undefined || compareVersions(version, supportedEngineVersion) < 0
          ? nonCompliant(`The engine version is ${version ?? 'unknown'}, under ${supportedEngineVersion}.`)
          : compliant
      },
    }),
)
