import { publicPrimaryNodes } from '../../../../cloud/facts/emr/public-primary-nodes.ts'
import { testAccountRule } from '../../testing.ts'
import { emrMasterNoPublicIp } from './emr-master-no-public-ip.ts'

testAccountRule(emrMasterNoPublicIp, {
  'public or not': {
    facts: [
      [
        publicPrimaryNodes,
        new Map([
          ['j-1', []],
          ['j-2', ['198.51.100.1']],
        ]),
      ],
    ],
    expect: { 'AWS::EMR::Cluster j-1': 'COMPLIANT', 'AWS::EMR::Cluster j-2': 'NON_COMPLIANT' },
  },
  'not readable': { facts: [[publicPrimaryNodes, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
