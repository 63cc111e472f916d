import { inPages, testFact } from '../../fact.testing.ts'
import { virtualMachines } from './virtual-machines.ts'

const arnOf = (id: string) => `arn:aws:backup-gateway:us-east-1:123456789012:vm/${id}`

testFact(virtualMachines, {
  'with their tags, of all pages, without what was deleted meanwhile': {
    answers: {
      'backup-gateway:ListVirtualMachines': inPages(
        'NextToken',
        { VirtualMachines: [{ ResourceArn: arnOf('vm-1'), Name: 'web' }] },
        { VirtualMachines: [{ ResourceArn: arnOf('vm-2') }, { ResourceArn: arnOf('gone') }] },
      ),
      'backup-gateway:ListTagsForResource': ({ ResourceArn }: { ResourceArn: string }) => {
        if (ResourceArn === arnOf('gone'))
          throw Object.assign(new Error('it is gone'), { name: 'ResourceNotFoundException' })
        return ResourceArn === arnOf('vm-1') ? { Tags: [{ Key: 'a', Value: '1' }] } : {}
      },
    },
    expect: [
      { id: 'vm-1', name: 'web', arn: arnOf('vm-1'), tags: { a: '1' } },
      { id: 'vm-2', name: undefined, arn: arnOf('vm-2'), tags: {} },
    ],
  },
  none: { answers: { 'backup-gateway:ListVirtualMachines': {} }, expect: [] },
})
