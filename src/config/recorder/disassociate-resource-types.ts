import { operation } from '../operation.ts'
import { changeResourceTypes } from './change-resource-types.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_DisassociateResourceTypes.html */
export const disassociateResourceTypes = operation('DisassociateResourceTypes', async (input, context) => ({
  ConfigurationRecorder: await changeResourceTypes(context, { ...input, recorded: false }),
}))
