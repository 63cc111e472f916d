import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { clientVpnAuthorizationRules } from './client-vpn-authorization-rules.ts'

interface Input {
  ClientVpnEndpointId: string
  NextToken?: string
}
const endpoints = {
  'ec2:DescribeClientVpnEndpoints': ({ NextToken }: Input) =>
    NextToken === undefined
      ? { ClientVpnEndpoints: [{ ClientVpnEndpointId: 'one' }], NextToken: 'more' }
      : { ClientVpnEndpoints: [{ ClientVpnEndpointId: 'two' }, { ClientVpnEndpointId: 'gone' }] },
}

test('Client VPN authorization rules of every endpoint and page', async () => {
  const cloud = cannedAccount({
    ...endpoints,
    'ec2:DescribeClientVpnAuthorizationRules': ({ ClientVpnEndpointId, NextToken }: Input) => {
      if (ClientVpnEndpointId === 'gone')
        throw Object.assign(new Error('no such endpoint'), { name: 'InvalidClientVpnEndpointId.NotFound' })
      if (ClientVpnEndpointId === 'two') return {}
      return NextToken === undefined
        ? { AuthorizationRules: [{ AccessAll: false }], NextToken: 'more' }
        : { AuthorizationRules: [{ AccessAll: true }] }
    },
  })
  assert.deepEqual(Object.fromEntries(await clientVpnAuthorizationRules.read(cloud)), {
    one: [{ AccessAll: false }, { AccessAll: true }],
    two: [],
  })
})

test('Client VPN authorization rules: a refusal fails', async () => {
  const cloud = cannedAccount({ ...endpoints, 'ec2:DescribeClientVpnAuthorizationRules': new Error('Unauthorized') })
  await assert.rejects(clientVpnAuthorizationRules.read(cloud), /Unauthorized/)
})
