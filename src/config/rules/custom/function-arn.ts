/** A Lambda function as a rule names it. */
export interface FunctionName {
  readonly accountId: string
  readonly region: string
  readonly name: string
  /** A version or an alias. */
  readonly qualifier?: string
}

const ARN = /^arn:aws[a-z-]*:lambda:([a-z0-9-]+):(\d{12}):function:([\w-]{1,64})(?::(\$LATEST|[\w-]+))?$/

/** `arn:aws:lambda:us-east-1:123456789012:function:required-tags`; nothing when it is no such ARN. */
export function functionOfArn(arn: string): FunctionName | undefined {
  const [, region, accountId, name, qualifier] = ARN.exec(arn) ?? []
  if (region === undefined || accountId === undefined || name === undefined) return undefined
  return { accountId, region, name, ...(qualifier === undefined ? {} : { qualifier }) }
}
