import type { Api } from '../../src/cli/api.ts'
import { httpApi } from '../../src/cli/client.ts'

/** The API of a server that verifies nobody: the access key is the account. */
export function demoApi(endpointUrl: string, accountId: string): Api {
  const credentials = async (other?: string) => ({ accessKeyId: other ?? accountId, secretAccessKey: 'demo' })
  return httpApi({ endpointUrl, region: 'us-east-1', regionAsked: false, credentials })
}
