import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { automationSettings } from './automation-settings.ts'

const CALL = 'ssm:GetServiceSetting'

test('both settings', async () => {
  const cloud = cannedAccount({
    [CALL]: ({ SettingId }: { SettingId: string }) => ({
      ServiceSetting: { SettingId, SettingValue: SettingId.startsWith('/ssm/documents/') ? 'Disable' : 'CloudWatch' },
    }),
  })
  assert.deepEqual(await automationSettings.read(cloud), { publicSharing: 'Disable', scriptLogs: 'CloudWatch' })
})

test('a call that is refused says nothing', async () => {
  const refused = Object.assign(new Error('AccessDenied'), { name: 'AccessDenied' })
  await assert.rejects(automationSettings.read(cannedAccount({ [CALL]: refused })), /AccessDenied/)
})
