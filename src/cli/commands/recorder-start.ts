import type { Api } from '../api.ts'
import { command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { flag, option, optionOf } from '../option.ts'
import { list } from '../readers.ts'
import { hasDeliveryChannel, ownRecorder, type Recorder } from '../recorders.ts'

interface Wanted {
  readonly bucket?: string
  readonly topic?: string
  readonly role?: string
  readonly global: boolean
}

export const recorderStart = command({
  name: 'recorder start',
  summary: 'Starts the configuration recorder, and makes it with its delivery channel where there is none.',
  help: 'What it calls: PutConfigurationRecorder, PutDeliveryChannel and StartConfigurationRecorder, in each region.',
  creates: true,
  options: {
    bucket: option('--bucket <name>', 'S3 bucket of the delivery channel; needed where there is none yet'),
    topic: option('--sns-topic <arn>', 'SNS topic of the delivery channel'),
    role: option('--role <arn>', "Role of the recorder; by default AWS Config's service-linked role"),
    global: flag('--global', 'Record the global types (IAM) here too'),
    regions: optionOf('--regions <regions>', 'In these, separated by commas; in --region by default', list),
  },

  async run({ bucket, topic, role, global, regions }, context) {
    const api = await context.api()
    const started: { region: string; recorder: string }[] = []
    for (const region of regions ?? [api.region]) {
      started.push({ region, recorder: await start(api, region, { bucket, topic, role, global }) })
    }
    return {
      json: { started },
      text: started.map(({ region, recorder }) => `Recorder ${recorder} runs in ${region}.\n`).join(''),
    }
  },
})

/** @returns the recorder's name */
async function start(api: Api, region: string, { bucket, topic, role, global }: Wanted): Promise<string> {
  const as = { region }
  const existing = await ownRecorder(api, region)
  const channel = await hasDeliveryChannel(api, region)
  if (!channel && bucket === undefined) {
    throw new CommandError(
      `There is no delivery channel in ${region}, and AWS Config starts no recorder without one.`,
      {
        hint: 'Name its S3 bucket with --bucket.',
      },
    )
  }
  const name = existing?.name ?? 'default'
  if (existing === undefined || global || role !== undefined) {
    const roleARN = role ?? existing?.roleARN ?? (await serviceLinkedRole(api, region))
    const recordingGroup = groupOf(existing, global, region)
    const ConfigurationRecorder = { name, roleARN, recordingGroup, recordingMode: existing?.recordingMode }
    await api.call('config', 'PutConfigurationRecorder', { ConfigurationRecorder }, as)
  }
  if (bucket !== undefined) {
    const DeliveryChannel = { name: 'default', s3BucketName: bucket, snsTopicARN: topic }
    await api.call('config', 'PutDeliveryChannel', { DeliveryChannel }, as)
  }
  await api.call('config', 'StartConfigurationRecorder', { ConfigurationRecorderName: name }, as)
  return name
}

/** What was chosen to be recorded stays chosen. */
function groupOf(existing: Recorder | undefined, global: boolean, region: string): object | undefined {
  if (existing === undefined) return { allSupported: true, includeGlobalResourceTypes: global }
  if (!global) return existing.recordingGroup
  if (existing.recordingGroup?.allSupported !== true) {
    throw new CommandError(`The recorder in ${region} records chosen types only, so --global does not apply to it.`, {
      hint: 'Choose its types with `aws configservice put-configuration-recorder`.',
    })
  }
  return { ...existing.recordingGroup, includeGlobalResourceTypes: true }
}

/** https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html */
async function serviceLinkedRole(api: Api, region: string): Promise<string> {
  const { accountId, principalArn } = await api.call<{ accountId: string; principalArn: string }>(
    'plumbline',
    'GetCaller',
    {},
    { region },
  )
  const partition = principalArn.split(':')[1]
  return `arn:${partition}:iam::${accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`
}
