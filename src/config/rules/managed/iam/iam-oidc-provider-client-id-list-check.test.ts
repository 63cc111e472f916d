import { testRule } from '../../testing.ts'
import { iamOidcProviderClientIdListCheck } from './iam-oidc-provider-client-id-list-check.ts'

const provider = (...ClientIdList: string[]) => ({ configuration: { Url: 'token.example.com', ClientIdList } })
const asked = { allowedClientIds: 'sts.amazonaws.com,app' }

testRule(iamOidcProviderClientIdListCheck, {
  COMPLIANT: { none: [provider(), asked], 'allowed ones': [provider('app', 'sts.amazonaws.com'), asked] },
  NON_COMPLIANT: { 'one that is not allowed': [provider('app', 'App'), asked] },
})
