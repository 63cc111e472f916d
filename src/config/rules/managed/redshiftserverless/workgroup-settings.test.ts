import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { listedWorkgroups, noWorkgroups, ofWorkgroup, workgroup } from './serverless.testing.ts'
import { workgroupSettings } from './workgroup-settings.ts'

const ssl = (value: string) => ({ parameters: new Map([['require_ssl', value]]) })
const right = { ...ssl('true'), publiclyAccessible: false, enhancedVpcRouting: true }
const wrong = { ...ssl('false'), publiclyAccessible: true, enhancedVpcRouting: false }
/** What is said of a workgroup that says nothing. */
const unsaid: Readonly<Record<string, 'COMPLIANT' | 'NON_COMPLIANT'>> = {
  REDSHIFT_SERVERLESS_WORKGROUP_ENCRYPTED_IN_TRANSIT: 'NON_COMPLIANT',
  REDSHIFT_SERVERLESS_WORKGROUP_NO_PUBLIC_ACCESS: 'COMPLIANT',
  REDSHIFT_SERVERLESS_WORKGROUP_ROUTES_WITHIN_VPC: 'NON_COMPLIANT',
}

for (const rule of workgroupSettings as readonly AnyAccountRule[]) {
  testAccountRule(rule, {
    'as asked or not': {
      facts: listedWorkgroups(workgroup('right', right), workgroup('wrong', wrong), workgroup('unsaid')),
      expect: {
        [ofWorkgroup('right')]: 'COMPLIANT',
        [ofWorkgroup('wrong')]: 'NON_COMPLIANT',
        [ofWorkgroup('unsaid')]: unsaid[rule.identifier]!,
      },
    },
    'workgroups cannot be read': { facts: noWorkgroups, expect: { throws: /AccessDenied/ } },
  })
}
