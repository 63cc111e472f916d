import { fact } from '../../fact.ts'

export interface VpcEndpointOfService {
  readonly vpcId: string
  /** `com.amazonaws.us-east-1.s3` */
  readonly serviceName: string
}

/** EC2 still answers for a while with an endpoint that is deleted; one that was refused or failed leads nowhere. */
const NONE = new Set(['deleting', 'deleted', 'rejected', 'failed', 'expired'])

/**
 * The services that VPCs have endpoints for.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html
 */
export const vpcEndpoints = fact<readonly VpcEndpointOfService[]>({
  name: 'ec2-vpc-endpoints',
  permissions: ['ec2:DescribeVpcEndpoints'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const endpoints: VpcEndpointOfService[] = []
    for await (const page of sdk.paginateDescribeVpcEndpoints({ client, pageSize: 500 }, {})) {
      for (const { VpcId: vpcId, ServiceName: serviceName, State } of page.VpcEndpoints ?? []) {
        if (vpcId === undefined || serviceName === undefined || NONE.has(State?.toLowerCase() ?? '')) continue
        endpoints.push({ vpcId, serviceName })
      }
    }
    return endpoints
  },
})
