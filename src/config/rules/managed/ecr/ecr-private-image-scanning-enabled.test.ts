import { registryScanning } from '../../../../cloud/facts/ecr/registry-scanning.ts'
import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { ecrPrivateImageScanningEnabled } from './ecr-private-image-scanning-enabled.ts'

const repository = (RepositoryName: string, ScanOnPush: Json = false) => ({
  resourceType: 'AWS::ECR::Repository',
  resourceId: RepositoryName,
  configuration: { RepositoryName, ImageScanningConfiguration: { ScanOnPush } },
})
const key = (id: string) => `AWS::ECR::Repository ${id}`

testAccountRule(ecrPrivateImageScanningEnabled, {
  'by their own setting': {
    items: [repository('on', true), repository('off'), repository('null', null), repository('unreadable', [])],
    facts: [[registryScanning, []]],
    expect: { [key('on')]: 'COMPLIANT', [key('off')]: 'NON_COMPLIANT', [key('null')]: 'NON_COMPLIANT' },
  },
  'by filters of the registry': {
    items: [
      repository('prod/web'),
      repository('dev/prod'),
      repository('team/api'),
      repository('team/api2'),
      repository('other'),
    ],
    facts: [[registryScanning, ['prod/*', '*/api', 'oth']]],
    expect: {
      [key('prod/web')]: 'COMPLIANT',
      [key('dev/prod')]: 'NON_COMPLIANT',
      [key('team/api')]: 'COMPLIANT',
      [key('team/api2')]: 'NON_COMPLIANT',
      [key('other')]: 'COMPLIANT',
    },
  },
  'by the filter for all': {
    items: [repository('any')],
    facts: [[registryScanning, ['*']]],
    expect: { [key('any')]: 'COMPLIANT' },
  },
  'the registry cannot be read': {
    items: [repository('on', true)],
    facts: [[registryScanning, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
