import { operation } from '../operation.ts'
import { INVALID_TOKEN } from '../page-position.ts'
import { noneNamed, retentionsOf } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeRetentionConfigurations.html */
export const describeRetentionConfigurations = operation(
  'DescribeRetentionConfigurations',
  async ({ RetentionConfigurationNames: names = [], NextToken }, { db, caller, fail }) => {
    // All of a region fit in one page, so no token was ever given.
    if (NextToken !== undefined) fail('InvalidNextTokenException', INVALID_TOKEN)
    const retentions = await retentionsOf(db, caller)
    const unknown = names.find((name) => !retentions.some(({ Name }) => Name === name))
    if (unknown !== undefined) fail('NoSuchRetentionConfigurationException', noneNamed(unknown))
    return { RetentionConfigurations: retentions }
  },
)
