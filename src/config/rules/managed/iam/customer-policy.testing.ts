import type { JsonObject } from '../../../../lib/json.ts'

/** A customer managed policy whose second version, with these statements, is in force. */
export const policy = (Statement: object | object[], more: JsonObject = {}) => ({
  configuration: {
    policyName: 'p',
    permissionsBoundaryUsageCount: 0,
    policyVersionList: [
      { versionId: 'v2', isDefaultVersion: true, document: encodeURIComponent(JSON.stringify({ Statement })) },
      { versionId: 'v1', isDefaultVersion: false, document: '%7B%22Statement%22%3A%5B%5D%7D' },
    ],
    ...more,
  },
})

export const boundary = { permissionsBoundaryUsageCount: 1 }
