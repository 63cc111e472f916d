import { fact } from '../../fact.ts'

export interface ReceiptRule {
  readonly name: string
  /** Whether received messages are scanned for spam and viruses. */
  readonly isScanned: boolean
}

/**
 * The rules of the active receipt rule set; none when no set is active.
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_DescribeActiveReceiptRuleSet.html
 */
export const receiptRules = fact<readonly ReceiptRule[]>({
  name: 'ses-receipt-rules',
  permissions: ['ses:DescribeActiveReceiptRuleSet'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ses')
    const { Rules = [] } = await client.send(new sdk.DescribeActiveReceiptRuleSetCommand({}))
    return Rules.map(({ Name, ScanEnabled }) => ({ name: Name!, isScanned: ScanEnabled === true }))
  },
})
