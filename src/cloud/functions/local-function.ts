/** A function that runs here. */
export interface LocalFunction {
  readonly accountId: string
  readonly region: string
  readonly name: string
  readonly runtime: Runtime
  /** `required_tags.py:lambda_handler` */
  readonly handler: string
  /** Text by file name. */
  readonly files: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly memoryMb: number
  readonly roleArn?: string
}

export const RUNTIMES = ['python3', 'nodejs'] as const
export type Runtime = (typeof RUNTIMES)[number]

/** `arn:aws:lambda:us-east-1:123456789012:function:required-tags` */
export function functionArn(
  { accountId, region, name }: Pick<LocalFunction, 'accountId' | 'region' | 'name'>,
  partition: string,
): string {
  return `arn:${partition}:lambda:${region}:${accountId}:function:${name}`
}

/** `required_tags.py:lambda_handler`; nothing when it is none. */
export function parseHandler(handler: string): { file: string; name: string } | undefined {
  const [, file, name] = /^([\w.-]+(?:\/[\w.-]+)*):([A-Za-z_$][\w$]*)$/.exec(handler) ?? []
  if (file === undefined || name === undefined || file.split('/').includes('..')) return undefined
  return { file, name }
}
