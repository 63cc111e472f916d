import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { certificate } from './certificate.ts'

const ARN = 'arn:aws:acm:us-east-1:123456789012:certificate/aaa111a1-1aaa-1aa1-1aaa-aaa1a11aa111'
const time = (day: number) => new Date(Date.UTC(2026, 0, day))
const validation = {
  DomainName: 'shop.example',
  ValidationDomain: 'shop.example',
  ValidationStatus: 'SUCCESS',
  ValidationMethod: 'DNS',
  ResourceRecord: { Name: '_a.shop.example.', Type: 'CNAME', Value: '_b.acm-validations.aws.' },
}
const answers = {
  'acm:ListCertificates': ({ Includes, NextToken }: { Includes?: { keyTypes: string[] }; NextToken?: string }) => {
    assert.ok(Includes?.keyTypes.includes('EC_prime256v1') && Includes.keyTypes.includes('RSA_4096'))
    return NextToken === undefined ? { NextToken: 'next' } : { CertificateSummaryList: [{ CertificateArn: ARN }] }
  },
  'acm:DescribeCertificate': {
    Certificate: {
      CertificateArn: ARN,
      DomainName: 'shop.example',
      SubjectAlternativeNames: ['shop.example', 'www.shop.example'],
      DomainValidationOptions: [validation],
      Serial: '01:02',
      Subject: 'CN=shop.example',
      Issuer: 'Amazon',
      CreatedAt: time(1),
      IssuedAt: time(2),
      NotBefore: time(2),
      NotAfter: new Date('2027-02-01T00:00:00.000Z'),
      Status: 'ISSUED',
      KeyAlgorithm: 'EC-prime256v1',
      SignatureAlgorithm: 'SHA256WITHRSA',
      InUseBy: ['arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/shop/1'],
      Type: 'AMAZON_ISSUED',
      RenewalSummary: { RenewalStatus: 'SUCCESS', DomainValidationOptions: [validation], UpdatedAt: time(3) },
      KeyUsages: [{ Name: 'DIGITAL_SIGNATURE' }],
      ExtendedKeyUsages: [{ Name: 'TLS_WEB_SERVER_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.1' }],
      RenewalEligibility: 'ELIGIBLE',
      Options: { CertificateTransparencyLoggingPreference: 'ENABLED' },
    },
  },
  'acm:ListTagsForCertificate': { Tags: [{ Key: 'team', Value: 'blue' }, { Key: 'bare' }] },
}

testResourceType(certificate, {
  'a requested certificate': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('acm')
      const { CertificateArn } = await client.send(
        new sdk.RequestCertificateCommand({
          DomainName: 'shop.example',
          ValidationMethod: 'DNS',
          KeyAlgorithm: 'EC_prime256v1',
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return CertificateArn
    },
    expect([found, ...others], certificateArn) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, certificateArn)
      assert.equal(found?.configuration.domainName, 'shop.example')
      assert.equal(found?.configuration.type, 'AMAZON_ISSUED')
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a certificate as AWS answers': {
    answers,
    expect(resources) {
      const domainValidation = {
        domainName: 'shop.example',
        validationDomain: 'shop.example',
        validationStatus: 'SUCCESS',
        validationMethod: 'DNS',
        resourceRecord: { name: '_a.shop.example.', type: 'CNAME', value: '_b.acm-validations.aws.' },
      }
      assert.deepEqual(resources, [
        {
          resourceId: ARN,
          arn: ARN,
          availabilityZone: 'Regional',
          resourceCreationTime: time(1),
          tags: { team: 'blue', bare: '' },
          configuration: {
            certificateArn: ARN,
            domainName: 'shop.example',
            subjectAlternativeNames: ['shop.example', 'www.shop.example'],
            domainValidationOptions: [domainValidation],
            serial: '01:02',
            subject: 'CN=shop.example',
            issuer: 'Amazon',
            createdAt: '2026-01-01T00:00:00.000Z',
            issuedAt: '2026-01-02T00:00:00.000Z',
            notBefore: '2026-01-02T00:00:00.000Z',
            notAfter: '2027-02-01T00:00:00.000Z',
            status: 'ISSUED',
            keyAlgorithm: 'EC-prime256v1',
            signatureAlgorithm: 'SHA256WITHRSA',
            inUseBy: ['arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/shop/1'],
            type: 'AMAZON_ISSUED',
            renewalSummary: {
              renewalStatus: 'SUCCESS',
              domainValidationOptions: [domainValidation],
              updatedAt: '2026-01-03T00:00:00.000Z',
            },
            keyUsages: [{ name: 'DIGITAL_SIGNATURE' }],
            extendedKeyUsages: [{ name: 'TLS_WEB_SERVER_AUTHENTICATION', oID: '1.3.6.1.5.5.7.3.1' }],
            renewalEligibility: 'ELIGIBLE',
            options: { certificateTransparencyLoggingPreference: 'ENABLED' },
          },
          supplementaryConfiguration: {
            Tags: [
              { key: 'team', value: 'blue' },
              { key: 'bare', value: '' },
            ],
          },
        },
      ])
    },
  },
})

test('a certificate that is deleted while it is read is not there', async () => {
  const gone = Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' })
  for (const call of ['acm:DescribeCertificate', 'acm:ListTagsForCertificate'])
    assert.deepEqual(await read(certificate, cannedAccount({ ...answers, [call]: gone })), [], call)
})
