import { fact } from '../../fact.ts'

export interface ServerCertificate {
  readonly name: string
  readonly expires?: Date
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html */
export const serverCertificates = fact<readonly ServerCertificate[]>({
  name: 'iam-server-certificates',
  permissions: ['iam:ListServerCertificates'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('iam')
    const found: ServerCertificate[] = []
    for await (const page of sdk.paginateListServerCertificates({ client, pageSize: 1000 }, {}))
      for (const { ServerCertificateName, Expiration } of page.ServerCertificateMetadataList ?? [])
        found.push({ name: ServerCertificateName!, expires: Expiration })
    return found
  },
})
