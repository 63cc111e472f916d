import type { Json } from '../../../../lib/json.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { sagemakerKeys } from './sagemaker-keys.ts'

const arn = (id: string) => `arn:aws:kms:us-east-1:123456789012:key/${id}`
const types: Readonly<Record<string, string>> = {
  SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED: 'AWS::SageMaker::EndpointConfig',
  SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED: 'AWS::SageMaker::NotebookInstance',
}

for (const rule of sagemakerKeys as readonly AnyAccountRule[]) {
  const resourceType = types[rule.identifier]!
  const having = (resourceId: string, KmsKeyId: Json) => ({ resourceType, resourceId, configuration: { KmsKeyId } })
  const key = (id: string) => `${resourceType} ${id}`
  testAccountRule(rule, {
    'a key or none': {
      items: [having('key', arn('1')), having('null', null), having('empty', ''), having('unreadable', [])],
      expect: { [key('key')]: 'COMPLIANT', [key('null')]: 'NON_COMPLIANT', [key('empty')]: 'NON_COMPLIANT' },
    },
    'keys that are listed': {
      items: [having('arn', arn('1')), having('id', '2'), having('other', arn('3')), having('other id', '3')],
      parameters: { kmsKeyArns: `${arn('1')}, ${arn('2')}` },
      expect: {
        [key('arn')]: 'COMPLIANT',
        [key('id')]: 'COMPLIANT',
        [key('other')]: 'NON_COMPLIANT',
        [key('other id')]: 'NON_COMPLIANT',
      },
    },
  })
}
