import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { sagemakerNotebookNoDirectInternetAccess } from './sagemaker-notebook-no-direct-internet-access.ts'

const notebook = (resourceId: string, DirectInternetAccess: Json) => ({
  resourceType: 'AWS::SageMaker::NotebookInstance',
  resourceId,
  configuration: { DirectInternetAccess },
})
const key = (id: string) => `AWS::SageMaker::NotebookInstance ${id}`

testAccountRule(sagemakerNotebookNoDirectInternetAccess, {
  'access or none': {
    items: [
      notebook('open', 'Enabled'),
      notebook('closed', 'Disabled'),
      notebook('unsaid', null),
      notebook('unreadable', ['Disabled']),
    ],
    expect: { [key('open')]: 'NON_COMPLIANT', [key('closed')]: 'COMPLIANT', [key('unsaid')]: 'NON_COMPLIANT' },
  },
})
