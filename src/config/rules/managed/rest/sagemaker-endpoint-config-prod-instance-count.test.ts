import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { sagemakerEndpointConfigProdInstanceCount } from './sagemaker-endpoint-config-prod-instance-count.ts'

const config = (resourceId: string, ...counts: Json[]) => ({
  resourceType: 'AWS::SageMaker::EndpointConfig',
  resourceId,
  configuration: {
    ProductionVariants: counts.map((InitialInstanceCount) =>
      InitialInstanceCount === 'serverless'
        ? { ServerlessConfig: { MaxConcurrency: 5 } }
        : { VariantName: 'v', InitialInstanceCount },
    ),
  },
})
const key = (id: string) => `AWS::SageMaker::EndpointConfig ${id}`

testAccountRule(sagemakerEndpointConfigProdInstanceCount, {
  'how many instances': {
    items: [
      config('two', 2, 3),
      config('one', 2, 1),
      config('unsaid', null),
      config('serverless', 'serverless'),
      config('mixed', 'serverless', 1),
      config('nothing'),
      config('unreadable', 'some'),
    ],
    expect: {
      [key('two')]: 'COMPLIANT',
      [key('one')]: 'NON_COMPLIANT',
      [key('unsaid')]: 'COMPLIANT',
      [key('serverless')]: 'NOT_APPLICABLE',
      [key('mixed')]: 'NON_COMPLIANT',
      [key('nothing')]: 'NOT_APPLICABLE',
    },
  },
})
