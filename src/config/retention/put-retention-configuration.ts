import { operation } from '../operation.ts'
import { ONLY_NAME, putRetention } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_PutRetentionConfiguration.html */
export const putRetentionConfiguration = operation(
  'PutRetentionConfiguration',
  async ({ RetentionPeriodInDays }, { db, caller }) => {
    await putRetention(db, caller, RetentionPeriodInDays)
    return { RetentionConfiguration: { Name: ONLY_NAME, RetentionPeriodInDays } }
  },
)
