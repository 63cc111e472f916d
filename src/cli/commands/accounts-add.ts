import { command } from '../command.ts'
import { argument, option, optionOf } from '../option.ts'
import { account, httpUrl, list } from '../readers.ts'

interface Put {
  readonly account: { readonly accountId: string; readonly regions: readonly string[] }
}

export const accountsAdd = command({
  name: 'accounts add',
  summary: 'Connects an AWS account, or changes how it is reached.',
  help: 'Credentials are those of the server, which it also assumes the role with.',
  creates: true,
  arguments: { accountId: argument('ACCOUNT', 'Account id of 12 digits', account) },
  options: {
    name: option('--name <name>', 'What people call it'),
    regions: optionOf('--regions <regions>', 'Read in these only; by default wherever it has a recorder', list),
    roleArn: option('--role-arn <arn>', 'Role to assume in it'),
    externalId: option('--external-id <id>', 'External id that the role asks for'),
    awsProfile: option('--aws-profile <name>', "Profile of the server's AWS configuration to read it with"),
    awsEndpointUrl: optionOf('--aws-endpoint-url <url>', "Instead of AWS's own endpoints: an emulator", httpUrl),
    eventsQueueUrl: optionOf('--events-queue-url <url>', 'SQS queue that EventBridge feeds its events to', httpUrl),
  },

  async run({ accountId, name, regions, roleArn, externalId, awsProfile, awsEndpointUrl, eventsQueueUrl }, context) {
    const api = await context.api()
    const reached = { roleArn, externalId, profile: awsProfile, endpointUrl: awsEndpointUrl, eventsQueueUrl }
    const put = await api.call<Put>('plumbline', 'PutAccount', { accountId, name, regions, ...reached })
    const where = put.account.regions.length === 0 ? 'every region with a recorder' : put.account.regions.join(', ')
    return { json: put, text: `Account ${accountId} is connected in ${where}.\n` }
  },
})
