import type { EnvironmentDescription } from '@aws-sdk/client-elastic-beanstalk'
import { pages } from '../../pages.ts'
import type { Service } from '../../services.ts'

/** The environments of a region that are not terminated; the service would list those of the last hour, too. */
export async function* environments(
  { sdk, client }: Service<'elastic-beanstalk'>,
  ApplicationName?: string,
): AsyncGenerator<EnvironmentDescription> {
  const asked = { ApplicationName, IncludeDeleted: false, MaxRecords: 1000 }
  const all = pages(
    (NextToken) => client.send(new sdk.DescribeEnvironmentsCommand({ ...asked, NextToken })),
    (page) => page.NextToken,
  )
  for await (const page of all)
    yield* (page.Environments ?? []).filter((environment) => environment.Status !== 'Terminated')
}
