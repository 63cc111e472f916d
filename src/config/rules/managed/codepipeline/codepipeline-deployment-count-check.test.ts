import { testRule } from '../../testing.ts'
import { codepipelineDeploymentCountCheck } from './codepipeline-deployment-count-check.ts'
import { stages } from './stages.testing.ts'

testRule(codepipelineDeploymentCountCheck, {
  COMPLIANT: {
    'one first': stages('Deploy', ['us-east-1']),
    'one first, then many': stages('Deploy', ['us-east-1'], ['us-east-1', 'us-east-2', 'us-west-1']),
    'as many as allowed': [stages('Deploy', ['us-east-1'], ['us-east-1', 'us-east-2']), { deploymentLimit: '2' }],
    'no deployments': stages('Build', ['us-east-1', 'us-east-2']),
  },
  NON_COMPLIANT: {
    'two first': stages('Deploy', ['us-east-1', 'us-east-2']),
    'two first, after a stage without': stages('Deploy', [], ['us-east-1', 'us-east-2']),
    'more than allowed later': [stages('Deploy', ['us-east-1'], ['us-east-1', 'us-east-2']), { deploymentLimit: '1' }],
  },
})
