import { mapConcurrently } from '../../concurrently.ts'
import { resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

/** ACM allows ten descriptions a second. */
const CONCURRENCY = 4
const NO_CERTIFICATE = ['ResourceNotFoundException', 'InvalidArnException'] as const

/** https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html */
export const certificate = resourceType({
  type: 'AWS::ACM::Certificate',
  permissions: ['acm:DescribeCertificate', 'acm:ListCertificates', 'acm:ListTagsForCertificate'],
  changedBy: [
    {
      eventSource: 'acm.amazonaws.com',
      eventNames: [
        'AddTagsToCertificate',
        'DeleteCertificate',
        'ImportCertificate',
        'RemoveTagsFromCertificate',
        'RenewCertificate',
        'RequestCertificate',
        'ResendValidationEmail',
        'RevokeCertificate',
        'UpdateCertificateOptions',
      ],
      id: ['requestParameters.certificateArn', 'responseElements.certificateArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('acm')
    const prefix = `arn:${cloud.partition}:acm:${cloud.region}:${cloud.accountId}:certificate/`
    const all = async function* () {
      // Without a filter ACM lists certificates with RSA keys of 2048 bits and less only.
      const Includes = { keyTypes: Object.values(sdk.KeyAlgorithm) }
      for await (const page of sdk.paginateListCertificates({ client, pageSize: 1000 }, { Includes }))
        for (const { CertificateArn } of page.CertificateSummaryList ?? []) yield CertificateArn!
    }
    const arns = only === undefined ? all() : new Set(only.map((w) => w.resourceId ?? w.arn ?? ''))
    yield* mapConcurrently(arns, CONCURRENCY, async (CertificateArn) => {
      if (!CertificateArn.startsWith(prefix)) return undefined
      const described = await unlessGone(
        client.send(new sdk.DescribeCertificateCommand({ CertificateArn })),
        ...NO_CERTIFICATE,
      )
      if (described?.Certificate === undefined) return undefined
      const tagged = await unlessGone(
        client.send(new sdk.ListTagsForCertificateCommand({ CertificateArn })),
        ...NO_CERTIFICATE,
      )
      if (tagged === undefined) return undefined
      const tags = tagMap(tagged.Tags)
      return {
        resourceId: CertificateArn,
        arn: CertificateArn,
        availabilityZone: 'Regional',
        resourceCreationTime: described.Certificate.CreatedAt ?? described.Certificate.ImportedAt,
        tags,
        configuration: shape('AWS::ACM::Certificate', described.Certificate),
        supplementaryConfiguration: { Tags: Object.entries(tags).map(([key, value]) => ({ key, value })) },
      }
    })
  },
})
