import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { policiesOfResources, publicPolicies } from './public-policies.ts'

for (const [i, [, , part]] of policiesOfResources.entries()) {
  const given = (Principal: object | string, Condition?: object) => ({
    [part]: {
      Policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal, Action: '*', Resource: '*', Condition }] }),
    },
    ...(part === 'configuration' ? {} : { configuration: { keyState: 'Enabled' } }),
  })
  testRule(publicPolicies[i] as AnyItemRule, {
    COMPLIANT: {
      'no policy': {
        [part]: { Policy: '' },
        ...(part === 'configuration' ? {} : { configuration: { keyState: 'Enabled' } }),
      },
      'an account': given({ AWS: 'arn:aws:iam::111122223333:root' }),
      'a service': given({ Service: 'events.amazonaws.com' }),
      'everyone of an account': given('*', { StringEquals: { 'aws:SourceAccount': '111122223333' } }),
      'everyone of the owner': given({ AWS: '*' }, { StringEquals: { 'AWS:SourceOwner': '123456789012' } }),
      'everyone of an organization': given('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
      'everyone through a service': given('*', {
        StringEquals: { 'kms:CallerAccount': '123456789012', 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
      }),
    },
    NON_COMPLIANT: {
      everyone: given('*'),
      'everyone of AWS': given({ AWS: '*' }),
      'everyone under another condition': given('*', { Bool: { 'aws:SecureTransport': 'true' } }),
      'everyone of any organization': given('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }),
    },
    INSUFFICIENT_DATA: {
      'no policy that can be read': {
        [part]: { Policy: '{}' },
        ...(part === 'configuration' ? {} : { configuration: { keyState: 'Enabled' } }),
      },
    },
  })
}
