import type { JsonObject } from '../../../../lib/json.ts'

/** A distribution with this configuration. */
export const distribution = (distributionConfig: JsonObject) => ({
  configuration: { id: 'E1', distributionConfig: { enabled: true, ...distributionConfig } },
})

/** A distribution with these origins. */
export const withOrigins = (...items: JsonObject[]) => distribution({ origins: { quantity: items.length, items } })

export const s3Origin = (more: JsonObject = {}): JsonObject => ({
  id: 's3',
  domainName: 'b.s3.us-east-1.amazonaws.com',
  s3OriginConfig: { originAccessIdentity: '' },
  ...more,
})

export const customOrigin = (customOriginConfig: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  id: 'web',
  domainName: 'www.example.com',
  customOriginConfig,
  ...more,
})
