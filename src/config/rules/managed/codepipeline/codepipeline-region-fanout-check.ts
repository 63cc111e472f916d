import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { deployActions } from './deploy-actions.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codepipeline-region-fanout-check.html */
export const codepipelineRegionFanoutCheck = managedRule({
  identifier: 'CODEPIPELINE_REGION_FANOUT_CHECK',
  resourceTypes: ['AWS::CodePipeline::Pipeline'],
  parameters: { regionFanoutFactor: integer({ default: '3', min: 1 }) },

  evaluate({ configuration, awsRegion }, { regionFanoutFactor }) {
    let earlier = 0
    for (const actions of deployActions(configuration)) {
      // An action that names no region deploys in the pipeline's own.
      const regions = new Set(actions.map((action) => action.text('region') ?? awsRegion)).size
      const allowed = earlier === 0 ? 1 : regionFanoutFactor * earlier
      if (regions > allowed) return nonCompliant(`A stage deploys to ${regions} regions, and may to ${allowed}.`)
      earlier += regions
    }
    return compliant
  },
})
