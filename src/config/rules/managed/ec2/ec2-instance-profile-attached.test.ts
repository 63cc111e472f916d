import { testRule } from '../../testing.ts'
import { ec2InstanceProfileAttached } from './ec2-instance-profile-attached.ts'

const arn = 'arn:aws:iam::123456789012:instance-profile/web'
const instance = { configuration: { instanceId: 'i-1', iamInstanceProfile: { arn, id: 'AIPA' } } }
const only = (list: string) => ({ IamInstanceProfileArnList: list })

testRule(ec2InstanceProfileAttached, {
  COMPLIANT: { any: instance, 'one of the list': [instance, only(`arn:other,${arn}`)] },
  NON_COMPLIANT: {
    'none, null': { configuration: { instanceId: 'i-1', iamInstanceProfile: null } },
    'none, absent': { configuration: { instanceId: 'i-1' } },
    'none of the list': [instance, only('arn:aws:iam::123456789012:instance-profile/db')],
    'none, whatever the list': [{ configuration: { instanceId: 'i-1' } }, only(arn)],
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { iamInstanceProfile: [] } } },
})
