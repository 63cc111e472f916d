/** Functions of AWS Lambda, called through the SDK in the rule's account. */
import type { LambdaClient } from '@aws-sdk/client-lambda'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Cloud } from '../clients.ts'
import type { FunctionError, FunctionOutcome } from './outcome.ts'

/** Longest run of a function (milliseconds), with some time for the way. https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html */
const LONGEST_RUN = 16 * 60_000
const CONNECT = 5_000

/** Faults of the Invoke API that say something of the function or of our right to it; others are ours to try again. */
const ABOUT_FUNCTION =
  /^(ResourceNotFound|AccessDenied|InvalidParameterValue|InvalidRuntime|ResourceConflict|KMS|UnrecognizedClient|InvalidSignature)/

const patient = new WeakMap<Cloud, Promise<LambdaClient>>()

/** A client that waits as long as a function may run, and calls it once: who calls again is AWS Config, not the SDK. */
function patientClient(cloud: Cloud): Promise<LambdaClient> {
  let client = patient.get(cloud)
  if (client === undefined) {
    client = cloud.service('lambda').then(async ({ sdk, client: kept }) => {
      const { endpoint, credentials, region } = kept.config
      return new sdk.LambdaClient({
        region,
        credentials,
        ...(endpoint === undefined ? {} : { endpoint }),
        maxAttempts: 1,
        requestHandler: {
          connectionTimeout: CONNECT,
          requestTimeout: LONGEST_RUN,
          throwOnRequestTimeout: true,
          socketTimeout: LONGEST_RUN,
        },
        customUserAgent: 'plumbline',
      })
    })
    client.catch(() => patient.delete(cloud))
    patient.set(cloud, client)
  }
  return client
}

/** Why a function cannot be invoked; nothing when it can. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export async function lambdaProblem(cloud: Cloud, functionArn: string): Promise<string | undefined> {
  const { sdk, client } = await cloud.service('lambda')
  try {
    await client.send(new sdk.InvokeCommand({ FunctionName: functionArn, InvocationType: 'DryRun' }))
    return undefined
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  }
}

/** Invokes a function of AWS Lambda and waits for its end. @throws when the call itself fails for a reason that may pass */
export async function invokeLambda(
  cloud: Cloud,
  functionArn: string,
  event: JsonObject,
  signal: AbortSignal,
): Promise<FunctionOutcome> {
  const { sdk } = await cloud.service('lambda')
  const client = await patientClient(cloud)
  try {
    const answer = await client.send(
      new sdk.InvokeCommand({
        FunctionName: functionArn,
        InvocationType: 'RequestResponse',
        LogType: 'Tail',
        Payload: Buffer.from(JSON.stringify(event)),
      }),
      { abortSignal: signal },
    )
    const payload = parsed(answer.Payload)
    return {
      reached: true,
      ...(answer.FunctionError === undefined
        ? { returned: payload }
        : { error: errorOf(payload, answer.FunctionError) }),
      output: Buffer.from(answer.LogResult ?? '', 'base64').toString('utf8'),
    }
  } catch (error) {
    signal.throwIfAborted()
    const { name, message } = error as Error
    // What may pass is a failed invocation too, and is tried again like one.
    return { reached: false, error: { type: ABOUT_FUNCTION.test(name) ? name : `Lambda.${name}`, message }, output: '' }
  }
}

/** What a runtime of AWS Lambda says of an exception: its frames are the handler's, the innermost last (Python) or first (Node.js). */
function errorOf(payload: Json, kind: string): FunctionError {
  const { errorType, errorMessage, stackTrace, trace } = (payload ?? {}) as JsonObject
  const frames = [stackTrace, trace]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map(String)
    .join('\n')
  const [, file, line, source] =
    [...frames.matchAll(/File "(?:\/var\/task\/)?([^"]+)", line (\d+)[^\n]*\n?\s*([^\n]*)/g)].at(-1) ??
    /\(?(?:file:\/\/)?\/var\/task\/([^:)]+):(\d+)/.exec(frames) ??
    []
  return {
    type: typeof errorType === 'string' ? errorType : kind,
    message: typeof errorMessage === 'string' ? errorMessage : JSON.stringify(payload),
    ...(file === undefined ? {} : { file, line: Number(line) }),
    ...(source ? { source } : {}),
  }
}

function parsed(payload: Uint8Array | undefined): Json {
  const text = Buffer.from(payload ?? []).toString('utf8')
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text // A function may return what is no JSON.
  }
}
