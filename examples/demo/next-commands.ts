import type { Colours } from '../../src/cli/colour.ts'
import type { Sample } from '../organization/sample.ts'

/** What to try next, to be pasted into a shell. */
export function nextCommands(endpoint: string, { resourceType, resourceId, place }: Sample, colour: Colours): string {
  const { accountId, region } = place
  return `${colour.bold('Try next')}, in another terminal (any secret will do: the server verifies nobody)

export AWS_ACCESS_KEY_ID=${accountId} AWS_SECRET_ACCESS_KEY=demo
export AWS_ENDPOINT_URL=${endpoint} AWS_REGION=${region}

aws configservice get-resource-config-history \\
  --resource-type ${resourceType} \\
  --resource-id ${resourceId}
aws configservice list-discovered-resources \\
  --resource-type AWS::EC2::SecurityGroup
aws configservice describe-conformance-pack-compliance \\
  --conformance-pack-name security

export PLUMBLINE_ENDPOINT_URL=${endpoint}
npm run plumbline -- resources --count
npm run plumbline -- compliance --by resource
npm run plumbline -- packs apply reliability
npm run plumbline -- blame ${resourceType} \\
  ${resourceId}
`
}
