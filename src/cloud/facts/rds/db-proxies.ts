import { fact } from '../../fact.ts'

/**
 * Proxies of RDS, which AWS Config does not record, and whether they ask for TLS.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html
 */
export const dbProxies = fact<readonly { readonly name: string; readonly requiresTls: boolean }[]>({
  name: 'rds-db-proxies',
  permissions: ['rds:DescribeDBProxies'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('rds')
    const proxies = []
    for await (const page of sdk.paginateDescribeDBProxies({ client, pageSize: 100 }, {}))
      for (const proxy of page.DBProxies ?? [])
        proxies.push({ name: proxy.DBProxyName!, requiresTls: proxy.RequireTLS === true })
    return proxies
  },
})
