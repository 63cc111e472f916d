/** Who asks, from the verified signature: the scope of everything that the operation may see. */
export interface Caller {
  /** 12 digits. */
  readonly accountId: string
  readonly region: string
  /** `arn:aws:iam::123456789012:user/name`, as CloudTrail would give it. */
  readonly principalArn: string
  readonly accessKeyId: string
}
