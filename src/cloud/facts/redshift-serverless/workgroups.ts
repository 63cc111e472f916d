import type { Workgroup } from '@aws-sdk/client-redshift-serverless'
import { fact } from '../../fact.ts'

export interface ServerlessWorkgroup extends Pick<Workgroup, 'publiclyAccessible' | 'enhancedVpcRouting'> {
  readonly name: string
  /** Database parameters such as `require_ssl`, by name. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * The workgroups of Redshift Serverless.
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_ListWorkgroups.html
 */
export const workgroups = fact<readonly ServerlessWorkgroup[]>({
  name: 'redshift-serverless-workgroups',
  permissions: ['redshift-serverless:ListWorkgroups'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('redshift-serverless')
    const found: ServerlessWorkgroup[] = []
    for await (const page of sdk.paginateListWorkgroups({ client, pageSize: 100 }, {})) {
      for (const { workgroupName, publiclyAccessible, enhancedVpcRouting, configParameters = [] } of page.workgroups ??
        []) {
        const parameters = new Map(configParameters.map((one) => [one.parameterKey ?? '', one.parameterValue ?? '']))
        found.push({ name: workgroupName!, publiclyAccessible, enhancedVpcRouting, parameters })
      }
    }
    return found
  },
})
