import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '../../../../lib/json.ts'
import { policyStatements } from '../../../../lib/policy-statement.ts'
import { publicGrant } from './public-access.ts'

const read = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }
const when = (operator: string, key: string, value: string | string[]) => ({
  ...read,
  Condition: { [operator]: { [key]: value } },
})
const denied = (parts: JsonObject) => ({ ...read, Effect: 'Deny', Action: 's3:*', Resource: '*', ...parts })

const isPublic: Record<string, JsonObject | JsonObject[]> = {
  'to everyone': read,
  'to everyone of AWS': { ...read, Principal: { AWS: '*' } },
  'to all but one': { ...read, Principal: undefined, NotPrincipal: { AWS: '111122223333' } },
  'all actions': { ...read, Action: '*' },
  'all but writing': { ...read, Action: undefined, NotAction: 's3:Put*' },
  'beside a grant that is not': [when('StringEquals', 'aws:SourceVpc', 'vpc-1'), read],
  'on a key that says nothing of who asks': when('StringEquals', 'aws:Referer', 'http://example.com'),
  'over TLS': when('Bool', 'aws:SecureTransport', 'true'),
  'by a wildcard': when('StringLike', 'aws:PrincipalOrgID', 'o-*'),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a policy variable
  'by a policy variable': when('StringEquals', 'aws:PrincipalArn', '${aws:username}'),
  'one of the values a wildcard': when('ArnLike', 'aws:SourceArn', [
    'arn:aws:sns:us-east-1:111122223333:t',
    'arn:aws:*',
  ]),
  'if the key exists': when('StringEqualsIfExists', 'aws:SourceVpc', 'vpc-1'),
  'for all values, of which there may be none': when('ForAllValues:StringEquals', 'aws:PrincipalOrgPaths', 'o-a/r-b/'),
  'but for one network': when('StringNotEquals', 'aws:SourceVpc', 'vpc-1'),
  'from anywhere': when('IpAddress', 'aws:SourceIp', '0.0.0.0/0'),
  'from a wide range': when('IpAddress', 'aws:SourceIp', '0.0.0.0/7'),
  'from a wide range of IPv6': when('IpAddress', 'aws:SourceIp', ['2001:db8::/64', '::/0']),
  'with a denial of something else': [read, denied({ Action: 's3:PutObject' })],
  'with a denial for other objects': [read, denied({ Resource: 'arn:aws:s3:::b/secret/*' })],
  'with a denial for one account': [read, denied({ Principal: { AWS: '111122223333' } })],
  'with a denial without TLS': [read, denied({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
  'with a denial to all but a wildcard': [
    read,
    denied({ Condition: { StringNotLike: { 'aws:PrincipalOrgID': '*' } } }),
  ],
}
for (const [name, Statement] of Object.entries(isPublic)) {
  test(`public: ${name}`, () => assert.ok(publicGrant(policyStatements({ Statement })!, ['s3:Get*', 's3:List*'])))
}

const isNot: Record<string, JsonObject | JsonObject[]> = {
  'no statement': [],
  'another action': { ...read, Action: 's3:PutObject' },
  'all but reading': { ...read, Action: undefined, NotAction: ['s3:Get*', 's3:L*'] },
  'to an account': { ...read, Principal: { AWS: '111122223333' } },
  'to a service': { ...read, Principal: { Service: 'cloudtrail.amazonaws.com' } },
  'to the identities of a provider': { ...read, Principal: { Federated: 'accounts.google.com' } },
  'a denial': { ...read, Effect: 'Deny' },
  'in an organization': when('StringEquals', 'aws:PrincipalOrgID', 'o-abcdefghij'),
  'in a unit of an organization': when('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-abcdefghij/r-a/ou-b/*'),
  'from a VPC': when('stringequals', 'AWS:sourcevpc', ['vpc-1', 'vpc-2']),
  'from a topic': when('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:us-east-1:111122223333:t'),
  'from a range': when('IpAddress', 'aws:SourceIp', '203.0.113.0/24'),
  'from an address': when('IpAddress', 'aws:SourceIp', '203.0.113.1'),
  'from the widest range that is not public': when('IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '2001:db8::/32']),
  'sessions of a role': when('StringLike', 'aws:userid', 'AROAEXAMPLEID12345678:*'),
  'access points of an account': when(
    'StringLike',
    's3:DataAccessPointArn',
    'arn:aws:s3:us-east-1:111122223333:accesspoint/*',
  ),
  'denied altogether': [read, denied({})],
  'denied outside a VPC': [read, denied({ Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } })],
  'denied outside a range': [read, denied({ Condition: { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } } })],
}
for (const [name, Statement] of Object.entries(isNot)) {
  test(`not public: ${name}`, () =>
    assert.equal(publicGrant(policyStatements({ Statement })!, ['s3:Get*', 's3:List*']), undefined))
}
