import { operation } from '../operation.ts'
import { changeResourceTypes } from './change-resource-types.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_AssociateResourceTypes.html */
export const associateResourceTypes = operation('AssociateResourceTypes', async (input, context) => ({
  ConfigurationRecorder: await changeResourceTypes(context, { ...input, recorded: true }),
}))
