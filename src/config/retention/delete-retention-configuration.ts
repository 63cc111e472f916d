import { operation } from '../operation.ts'
import { deleteRetention, noneNamed } from './store.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteRetentionConfiguration.html */
export const deleteRetentionConfiguration = operation(
  'DeleteRetentionConfiguration',
  async ({ RetentionConfigurationName: name }, { db, caller, fail }) => {
    if (!(await deleteRetention(db, caller, name))) fail('NoSuchRetentionConfigurationException', noneNamed(name))
    return {}
  },
)
