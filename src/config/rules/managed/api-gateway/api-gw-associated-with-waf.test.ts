import { testRule } from '../../testing.ts'
import { apiGwAssociatedWithWaf } from './api-gw-associated-with-waf.ts'

const stage = (webAclArn: string | null) => ({ configuration: { stageName: 's', webAclArn } })

testRule(apiGwAssociatedWithWaf, {
  COMPLIANT: {
    'with a web ACL': stage('arn:a'),
    'with one asked for': [stage('arn:a'), { WebAclArns: 'arn:b,arn:a' }],
  },
  NON_COMPLIANT: { none: stage(null), empty: stage(''), another: [stage('arn:a'), { WebAclArns: 'arn:b' }] },
})
