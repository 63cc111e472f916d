import type { Json, JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { lambdaFunctionPublicAccessProhibited } from './lambda-function-public-access-prohibited.ts'

const having = (Policy: Json) => ({
  configuration: { functionName: 'f' },
  supplementaryConfiguration: { Policy },
})
const granting = (...statements: JsonObject[]) =>
  having(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((parts) => ({
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        ...parts,
      })),
    }),
  )
const when = (operator: string, key: string, value: string) => ({
  Principal: '*',
  Condition: { [operator]: { [key]: value } },
})

testRule(lambdaFunctionPublicAccessProhibited, {
  COMPLIANT: {
    'no policy': { configuration: { functionName: 'f' } },
    'the policy is null': having(null),
    'to an account': granting({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
    'to a service': granting({ Principal: { Service: 'sns.amazonaws.com' } }),
    'a denial': granting({ Effect: 'Deny', Principal: '*' }),
    'to an organization': granting(when('StringEquals', 'aws:PrincipalOrgID', 'o-abcdefghij')),
    'for an account': granting(when('StringEquals', 'AWS:SourceAccount', '111122223333')),
    'for a topic': granting(when('ArnLike', 'AWS:SourceArn', 'arn:aws:sns:us-east-1:111122223333:t')),
  },
  NON_COMPLIANT: {
    'to everyone': granting({ Principal: '*' }),
    'to everyone of AWS': granting({ Principal: { Service: 'sns.amazonaws.com' } }, { Principal: { AWS: '*' } }),
    'all actions': granting({ Principal: '*', Action: '*' }),
    'any address of the function': granting({
      Action: 'lambda:InvokeFunctionUrl',
      ...when('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE'),
    }),
    'for any topic': granting(when('ArnLike', 'AWS:SourceArn', 'arn:aws:sns:*')),
  },
  INSUFFICIENT_DATA: {
    'the policy is no JSON': having('{'),
    'the policy is no policy': having('{"Statement":[5]}'),
  },
})
