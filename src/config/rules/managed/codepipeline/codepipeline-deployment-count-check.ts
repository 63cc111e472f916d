import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { deployActions } from './deploy-actions.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codepipeline-deployment-count-check.html */
export const codepipelineDeploymentCountCheck = managedRule({
  identifier: 'CODEPIPELINE_DEPLOYMENT_COUNT_CHECK',
  resourceTypes: ['AWS::CodePipeline::Pipeline'],
  parameters: { deploymentLimit: integer({ min: 1 }) },

  evaluate({ configuration }, { deploymentLimit = Number.POSITIVE_INFINITY }) {
    const [first = [], ...later] = deployActions(configuration)
    if (first.length > 1) return nonCompliant(`The first stage that deploys has ${first.length} deployments.`)
    const most = Math.max(0, ...later.map((actions) => actions.length))
    return most > deploymentLimit
      ? nonCompliant(`A stage has ${most} deployments, over ${deploymentLimit}.`)
      : compliant
  },
})
