import { mountTargets } from '../../../../cloud/facts/efs/mount-targets.ts'
import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { efsMountTargetPublicAccessible } from './efs-mount-target-public-accessible.ts'

const subnet = (resourceId: string, mapPublicIpOnLaunch: Json) => ({
  resourceType: 'AWS::EC2::Subnet',
  resourceId,
  configuration: { subnetId: resourceId, mapPublicIpOnLaunch },
})
const system = (resourceId: string) => ({
  resourceType: 'AWS::EFS::FileSystem',
  resourceId,
  configuration: { FileSystemId: resourceId },
})
const key = (id: string) => `AWS::EFS::FileSystem ${id}`

testAccountRule(efsMountTargetPublicAccessible, {
  'public or not': {
    items: [
      subnet('public', true),
      subnet('private', false),
      subnet('unsaid', null),
      subnet('unreadable', 'perhaps'),
      ...['fs-1', 'fs-2', 'fs-3', 'fs-4', 'fs-5', 'fs-6', 'fs-7'].map(system),
    ],
    facts: [
      [
        mountTargets,
        new Map([
          ['fs-1', ['private', 'unsaid']],
          ['fs-2', ['private', 'public']],
          ['fs-3', []],
          // No verdict: it may be public. One that is known to be is enough, though.
          ['fs-4', ['private', 'gone']],
          ['fs-5', ['gone', 'public']],
          ['fs-6', ['unreadable']],
          // fs-7 was made after the mount targets were read.
        ]),
      ],
    ],
    expect: {
      [key('fs-1')]: 'COMPLIANT',
      [key('fs-2')]: 'NON_COMPLIANT',
      [key('fs-3')]: 'COMPLIANT',
      [key('fs-5')]: 'NON_COMPLIANT',
    },
  },
  'the mount targets cannot be read': {
    items: [system('fs-1')],
    facts: [[mountTargets, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
