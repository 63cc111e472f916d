import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { sagemakerNotebookInstancePlatformVersion } from './sagemaker-notebook-instance-platform-version.ts'

const notebook = (resourceId: string, PlatformIdentifier: Json) => ({
  resourceType: 'AWS::SageMaker::NotebookInstance',
  resourceId,
  configuration: { PlatformIdentifier },
  beyondSchema: "CloudFormation's schema has it",
})
const key = (id: string) => `AWS::SageMaker::NotebookInstance ${id}`

testAccountRule(sagemakerNotebookInstancePlatformVersion, {
  'platforms that are listed': {
    items: [
      notebook('listed', 'notebook-al2023-v1'),
      notebook('old', 'notebook-al1-v1'),
      notebook('null', null),
      notebook('unreadable', {}),
    ],
    parameters: { supportedPlatformIdentifierVersions: 'notebook-al2-v3, notebook-al2023-v1' },
    expect: { [key('listed')]: 'COMPLIANT', [key('old')]: 'NON_COMPLIANT', [key('null')]: 'NON_COMPLIANT' },
  },
})
