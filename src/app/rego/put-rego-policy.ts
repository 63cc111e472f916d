import { gunzipSync } from 'node:zlib'
import { partitionOf } from '../../cloud/clients.ts'
import { functionArn } from '../../cloud/functions/local-function.ts'
import { PolicyError } from '../../cloud/rego/policy-error.ts'
import { LARGEST_MODULE } from '../../cloud/rego/policy-module.ts'
import { entrypointsOf } from '../../cloud/rego/policy-processes.ts'
import { functionNamed } from '../../config/rules/custom/local-functions.ts'
import { putPolicy } from '../../config/rules/custom/rego/policy-store.ts'
import { besideOperation } from '../context.ts'

interface Input {
  readonly name: string
  readonly module?: string
  readonly entrypoint?: string
}

const PATH = '[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*'

/** Registers a policy in Rego, which judges here and stands for the AWS Lambda function of its name, in the caller's account and region. */
export const putRegoPolicy = besideOperation<Input, object>({
  name: 'PutRegoPolicy',
  summary: 'Registers a policy in Rego, which judges in place of the AWS Lambda function of its name.',
  input: {
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
      module: {
        type: 'string',
        pattern: '^[A-Za-z0-9+/]+={0,2}$',
        description:
          'The policy.wasm that opa build -t wasm made, gzipped, in base64; without one a running OPA decides.',
      },
      entrypoint: {
        type: 'string',
        maxLength: 256,
        pattern: `^${PATH}$`,
        description:
          "The rule that decides, as plumbline/deny: an entry point of the module, or the path of OPA's data.",
      },
    },
    required: ['name'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      functionArn: { type: 'string', description: 'What a rule names as its Source.SourceIdentifier.' },
      entrypoint: { type: 'string' },
    },
    required: ['name', 'functionArn', 'entrypoint'],
  },

  async run({ name, module: packed, entrypoint: given }, { db, caller, now, fail }) {
    const { accountId, region } = caller
    const invalid = (message: string): never => fail('ValidationException', message)
    if ((await functionNamed(db, caller, name)) !== undefined) {
      fail('ConflictException', `There is a local function ${name} in ${region}.`)
    }
    const module = packed === undefined ? undefined : unpacked(packed, invalid)
    const entrypoint = module === undefined ? given : await entrypointOf(module, given, invalid)
    if (entrypoint === undefined)
      return invalid("Without a module, entrypoint must be the path of the rule in OPA's data.")
    await putPolicy(db, { accountId, region, name, entrypoint, ...(module && { module }) }, now)
    return { name, functionArn: functionArn({ accountId, region, name }, partitionOf(region)), entrypoint }
  },
})

function unpacked(packed: string, invalid: (message: string) => never): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: LARGEST_MODULE }))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return invalid(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `The module is larger than ${LARGEST_MODULE} bytes.`
        : `The module is not gzipped: ${message}.`,
    )
  }
}

async function entrypointOf(
  module: Uint8Array<ArrayBuffer>,
  given: string | undefined,
  invalid: (message: string) => never,
): Promise<string> {
  const there = await entrypointsOf(module).catch((error: unknown) => {
    if (error instanceof PolicyError) return invalid(error.message)
    throw error
  })
  const entrypoint = given ?? (there.length === 1 ? there[0] : undefined)
  if (entrypoint !== undefined && there.includes(entrypoint)) return entrypoint
  return invalid(`The policy's entry points are ${there.join(', ')}: entrypoint must be one of them.`)
}
