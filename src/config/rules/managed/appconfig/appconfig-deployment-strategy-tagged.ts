import { csv, flag, managedRule, notApplicable } from '../../managed-rule.ts'
import { judgedTags } from '../families/judged-tags.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appconfig-deployment-strategy-tagged.html */
export const appconfigDeploymentStrategyTagged = managedRule({
  identifier: 'APPCONFIG_DEPLOYMENT_STRATEGY_TAGGED',
  resourceTypes: ['AWS::AppConfig::DeploymentStrategy'],
  parameters: { includePredefinedSystemResources: flag({ default: 'false' }), requiredKeyTags: csv() },

  evaluate({ configuration, tags, resourceId }, { includePredefinedSystemResources, requiredKeyTags }) {
    // AWS's own strategies have the same text, such as AppConfig.AllAtOnce, as id and name.
    const predefined = [resourceId, configuration.text('Name')].some((name) => name?.startsWith('AppConfig.'))
    if (predefined && !includePredefinedSystemResources) return notApplicable
    return judgedTags(Object.keys(tags), requiredKeyTags)
  },
})
