import { operation } from '../operation.ts'
import { describe } from './recorder.ts'
import { selectedRecorders } from './selected-recorders.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html */
export const describeConfigurationRecorders = operation(
  'DescribeConfigurationRecorders',
  async (input, { db, caller, fail }) => ({
    ConfigurationRecorders: (await selectedRecorders(db, caller, input, fail)).map(describe),
  }),
)
