import { fact } from '../../fact.ts'

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export const accountSummary = fact<Readonly<Record<string, number>>>({
  name: 'iam-account-summary',
  permissions: ['iam:GetAccountSummary'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('iam')
    const { SummaryMap: summary } = await client.send(new sdk.GetAccountSummaryCommand({}))
    if (summary === undefined) throw new Error('IAM gave no account summary.')
    return summary as Record<string, number>
  },
})
