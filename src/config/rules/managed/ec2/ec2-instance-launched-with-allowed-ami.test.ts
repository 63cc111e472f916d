import { allowedImagesState } from '../../../../cloud/facts/ec2/allowed-images-state.ts'
import { type InstanceImage, instanceImages } from '../../../../cloud/facts/ec2/instance-images.ts'
import { testAccountRule } from '../../testing.ts'
import { ec2InstanceLaunchedWithAllowedAmi } from './ec2-instance-launched-with-allowed-ami.ts'

const images = new Map<string, InstanceImage>([
  ['ami-yes', { described: true, tags: {}, allowed: true }],
  ['ami-no', { described: true, tags: {}, allowed: false }],
  ['ami-hidden', { described: false, tags: {} }],
])
const instance = (resourceId: string, imageId: string, name = 'running') => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { imageId, state: { name } },
})
const key = (id: string) => `AWS::EC2::Instance ${id}`

testAccountRule(ec2InstanceLaunchedWithAllowedAmi, {
  'the criteria are enforced': {
    items: [
      instance('i-yes', 'ami-yes'),
      instance('i-no', 'ami-no', 'stopped'),
      instance('i-hidden', 'ami-hidden'),
      instance('i-gone', 'ami-no', 'terminated'),
      instance('i-new', 'ami-new'),
    ],
    facts: [
      [allowedImagesState, 'enabled'],
      [instanceImages, images],
    ],
    expect: {
      [key('i-yes')]: 'COMPLIANT',
      [key('i-no')]: 'NON_COMPLIANT',
      [key('i-hidden')]: 'NON_COMPLIANT',
      [key('i-gone')]: 'NOT_APPLICABLE',
    },
  },
  'the criteria are tried, and only running instances are asked about': {
    items: [instance('i-no', 'ami-no'), instance('i-stopped', 'ami-no', 'stopped')],
    facts: [
      [allowedImagesState, 'audit-mode'],
      [instanceImages, images],
    ],
    parameters: { InstanceStateNameList: 'running' },
    expect: { [key('i-no')]: 'NON_COMPLIANT', [key('i-stopped')]: 'NOT_APPLICABLE' },
  },
  'there are no criteria': {
    items: [instance('i-no', 'ami-no')],
    facts: [[allowedImagesState, 'disabled']],
    expect: { [key('i-no')]: 'NOT_APPLICABLE' },
  },
  'the state cannot be read': {
    facts: [[allowedImagesState, new Error('UnauthorizedOperation')]],
    expect: { throws: /UnauthorizedOperation/ },
  },
})
