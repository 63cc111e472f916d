import type { ConfigOperations } from '../model/config.gen.ts'
import type { Api } from './api.ts'

type Output<Name extends keyof ConfigOperations> = ConfigOperations[Name]['output']

interface RecordingGroup {
  readonly allSupported?: boolean
  readonly includeGlobalResourceTypes?: boolean
}

export interface Recorder {
  readonly name: string
  readonly roleARN?: string
  readonly recording: boolean
  readonly recordingGroup?: RecordingGroup
  readonly recordingMode?: object
  /** Of a service-linked recorder, which its service manages. */
  readonly servicePrincipal?: string
}

/** The recorders of a region and whether they run. */
export async function recordersIn(api: Api, region: string): Promise<readonly Recorder[]> {
  const as = { region }
  const described = await api.call<Output<'DescribeConfigurationRecorders'>>(
    'config',
    'DescribeConfigurationRecorders',
    {},
    as,
  )
  const { ConfigurationRecordersStatus: statuses = [] } = await api.call<Output<'DescribeConfigurationRecorderStatus'>>(
    'config',
    'DescribeConfigurationRecorderStatus',
    {},
    as,
  )
  return (described.ConfigurationRecorders ?? []).map(
    ({ name = '', roleARN, recordingGroup, recordingMode, servicePrincipal }) => ({
      name,
      roleARN,
      recording: statuses.find((status) => status.name === name)?.recording === true,
      recordingGroup,
      recordingMode,
      servicePrincipal,
    }),
  )
}

/** The one recorder of a region that its account manages itself. */
export async function ownRecorder(api: Api, region: string): Promise<Recorder | undefined> {
  return (await recordersIn(api, region)).find(({ servicePrincipal }) => servicePrincipal === undefined)
}

export async function hasDeliveryChannel(api: Api, region: string): Promise<boolean> {
  const { DeliveryChannels = [] } = await api.call<Output<'DescribeDeliveryChannels'>>(
    'config',
    'DescribeDeliveryChannels',
    {},
    { region },
  )
  return DeliveryChannels.length > 0
}
