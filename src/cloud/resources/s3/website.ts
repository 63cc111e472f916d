import type { GetBucketWebsiteCommandOutput, Redirect } from '@aws-sdk/client-s3'
import type { JsonObject } from '../../../lib/json.ts'

/** A bucket's `BucketWebsiteConfiguration`. */
export function websiteConfiguration(website: Omit<GetBucketWebsiteCommandOutput, '$metadata'>): JsonObject {
  return {
    indexDocumentSuffix: website.IndexDocument?.Suffix ?? null,
    errorDocument: website.ErrorDocument?.Key ?? null,
    redirectAllRequestsTo:
      website.RedirectAllRequestsTo === undefined ? null : redirectOf(website.RedirectAllRequestsTo),
    routingRules: (website.RoutingRules ?? []).map(({ Condition, Redirect }) => ({
      condition:
        Condition === undefined
          ? null
          : {
              keyPrefixEquals: Condition.KeyPrefixEquals ?? null,
              httpErrorCodeReturnedEquals: Condition.HttpErrorCodeReturnedEquals ?? null,
            },
      redirect: { ...redirectOf(Redirect ?? {}), httpRedirectCode: Redirect?.HttpRedirectCode ?? null },
    })),
  }
}

function redirectOf(redirect: Redirect): JsonObject {
  return {
    protocol: redirect.Protocol ?? null,
    hostName: redirect.HostName ?? null,
    replaceKeyPrefixWith: redirect.ReplaceKeyPrefixWith ?? null,
    replaceKeyWith: redirect.ReplaceKeyWith ?? null,
  }
}
