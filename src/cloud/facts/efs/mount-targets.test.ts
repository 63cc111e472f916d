import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { mountTargets } from './mount-targets.ts'

interface Input {
  FileSystemId: string
  Marker?: string
}
const systems = {
  'efs:DescribeFileSystems': ({ Marker }: Input) =>
    Marker === undefined
      ? { FileSystems: [{ FileSystemId: 'fs-1' }], NextMarker: 'more' }
      : { FileSystems: [{ FileSystemId: 'fs-2' }, { FileSystemId: 'gone' }] },
}

test('mount targets: of every file system and page', async () => {
  const cloud = cannedAccount({
    ...systems,
    'efs:DescribeMountTargets': ({ FileSystemId, Marker }: Input) => {
      if (FileSystemId === 'gone') throw Object.assign(new Error('no such system'), { name: 'FileSystemNotFound' })
      if (FileSystemId === 'fs-2') return { MountTargets: [] }
      return Marker === undefined
        ? { MountTargets: [{ SubnetId: 'a' }], NextMarker: 'more' }
        : { MountTargets: [{ SubnetId: 'b' }] }
    },
  })
  assert.deepEqual(Object.fromEntries(await mountTargets.read(cloud)), { 'fs-1': ['a', 'b'], 'fs-2': [] })
})

test('mount targets: a refusal fails', async () => {
  const cloud = cannedAccount({ ...systems, 'efs:DescribeMountTargets': new Error('AccessDenied') })
  await assert.rejects(mountTargets.read(cloud), /AccessDenied/)
})
