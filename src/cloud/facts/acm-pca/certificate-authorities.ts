import { fact } from '../../fact.ts'
import { jsonCall } from '../../json-call.ts'
import { pages } from '../../pages.ts'

export interface CertificateAuthority {
  readonly arn: string
  /** `ROOT` or `SUBORDINATE`. */
  readonly type?: string
  readonly status?: string
}

const LIST = { service: 'acm-pca', target: 'ACMPrivateCA.ListCertificateAuthorities', version: '1.1' } as const

/**
 * The account's own private certificate authorities; one that was deleted is listed while it can be restored.
 * https://docs.aws.amazon.com/privateca/latest/APIReference/API_ListCertificateAuthorities.html
 */
export const certificateAuthorities = fact<readonly CertificateAuthority[]>({
  name: 'acm-pca-certificate-authorities',
  permissions: ['acm-pca:ListCertificateAuthorities'],

  async read(cloud) {
    const all = pages(
      (NextToken) => jsonCall(cloud, LIST, { MaxResults: 100, ResourceOwner: 'SELF', NextToken }),
      ({ NextToken }) => NextToken as string | undefined,
    )
    const found: CertificateAuthority[] = []
    for await (const page of all) {
      const authorities = (page.CertificateAuthorities ?? []) as readonly Readonly<Record<string, string>>[]
      for (const { Arn, Type: type, Status: status } of authorities) found.push({ arn: Arn!, type, status })
    }
    return found
  },
})
