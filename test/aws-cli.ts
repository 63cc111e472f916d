import { cleanEnv, run } from './run.ts'

/** What the AWS CLI printed: JSON, or nothing. */
export type AwsAnswer = Record<string, never>

/** The CLI said no: `message` is its text (`An error occurred (NoSuchConfigurationRecorderException) when calling ...`). */
export class AwsCliError extends Error {
  override readonly name = 'AwsCliError'
}

export interface AwsSettings {
  readonly endpointUrl: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Runs the real AWS CLI. @throws AwsCliError with what it said */
export async function awsCli(settings: AwsSettings, args: readonly string[]): Promise<never> {
  const env = cleanEnv({
    AWS_ACCESS_KEY_ID: settings.accessKeyId,
    AWS_SECRET_ACCESS_KEY: settings.secretAccessKey,
    ...(settings.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: settings.sessionToken }),
    AWS_DEFAULT_REGION: settings.region,
    AWS_MAX_ATTEMPTS: '1',
  })
  const { code, stdout, stderr } = await run(
    'aws',
    ['--endpoint-url', settings.endpointUrl, '--output', 'json', ...args],
    env,
  )
  if (code !== 0) throw new AwsCliError(stderr.trim())
  return (stdout.trim() === '' ? {} : JSON.parse(stdout)) as never
}
