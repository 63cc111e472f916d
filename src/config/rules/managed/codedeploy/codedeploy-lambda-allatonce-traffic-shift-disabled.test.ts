import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codedeployLambdaAllatonceTrafficShiftDisabled } from './codedeploy-lambda-allatonce-traffic-shift-disabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const group = (computePlatform: string, deploymentConfigName: string) =>
  given({ computePlatform, deploymentConfigName })

testRule(codedeployLambdaAllatonceTrafficShiftDisabled, {
  COMPLIANT: {
    'in steps': group('Lambda', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'),
    'a configuration of ones own': group('Lambda', 'slowly'),
  },
  NON_COMPLIANT: { 'at once': group('Lambda', 'CodeDeployDefault.LambdaAllAtOnce') },
  NOT_APPLICABLE: {
    'for servers': group('Server', 'CodeDeployDefault.AllAtOnce'),
    'for ECS': group('ECS', 'CodeDeployDefault.ECSAllAtOnce'),
  },
})
