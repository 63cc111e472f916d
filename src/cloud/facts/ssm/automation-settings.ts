import { fact } from '../../fact.ts'

export interface AutomationSettings {
  /** `Enable` or `Disable` */
  readonly publicSharing?: string
  /** `CloudWatch`, or none */
  readonly scriptLogs?: string
}

const SETTINGS = {
  publicSharing: '/ssm/documents/console/public-sharing-permission',
  scriptLogs: '/ssm/automation/customer-script-log-destination',
} as const

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html */
export const automationSettings = fact<AutomationSettings>({
  name: 'ssm-automation-settings',
  permissions: ['ssm:GetServiceSetting'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ssm')
    const setting = async (SettingId: string) =>
      (await client.send(new sdk.GetServiceSettingCommand({ SettingId }))).ServiceSetting?.SettingValue
    return { publicSharing: await setting(SETTINGS.publicSharing), scriptLogs: await setting(SETTINGS.scriptLogs) }
  },
})
