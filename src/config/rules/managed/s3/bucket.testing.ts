import type { JsonObject } from '../../../../lib/json.ts'
import type { Sample } from '../../testing.ts'

export const bucket = (supplementaryConfiguration: JsonObject, name = 'b'): Sample => ({
  resourceId: name,
  resourceName: name,
  arn: `arn:aws:s3:::${name}`,
  configuration: { name },
  supplementaryConfiguration,
})

export const policy = (...Statement: object[]) => ({
  BucketPolicy: { policyText: JSON.stringify({ Version: '2012-10-17', Statement }) },
})

/** The text of a policy that allows everyone, or a principal, an action on the objects. */
export const grant = (Action: string, Principal: object | string = '*') =>
  JSON.stringify({ Statement: { Effect: 'Allow', Principal, Action, Resource: 'arn:aws:s3:::b/*' } })

/** A bucket's ACL: the owner's full control, and one grant more. */
export const acl = (grantee?: string | object, permission?: string) => ({
  AccessControlList: JSON.stringify({
    grantSet: null,
    grantList: [
      { grantee: { id: 'owner', displayName: null }, permission: 'FullControl' },
      ...(grantee === undefined ? [] : [{ grantee, permission }]),
    ],
    owner: { id: 'owner', displayName: null },
  }),
})
