import { partitionOf } from '../../cloud/clients.ts'
import { functionArn, type LocalFunction, parseHandler, RUNTIMES } from '../../cloud/functions/local-function.ts'
import { putFunction as store } from '../../config/rules/custom/local-functions.ts'
import { policyNamed } from '../../config/rules/custom/rego/policy-store.ts'
import { besideOperation } from '../context.ts'
import { shownFunction, shownFunctionSchema } from './shown-function.ts'

interface Input extends Pick<LocalFunction, 'name' | 'runtime' | 'handler' | 'files'> {
  readonly timeoutSeconds?: number
  readonly memoryMb?: number
  readonly roleArn?: string
}

/** AWS Lambda's default is 3 seconds and 128 MB; an SDK alone fills most of that. */
const DEFAULTS = { timeoutSeconds: 3, memoryMb: 256 }
const MOST_FILES = 50
/** Characters of all files together: a request holds no more. */
const LONGEST = 700_000

/** Registers a function that runs on this server and stands for the AWS Lambda function of its name, in the caller's account and region. */
export const putFunction = besideOperation<Input, object>({
  name: 'PutFunction',
  summary: 'Registers a local function, which runs on the server in place of the AWS Lambda function of its name.',
  input: {
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
      runtime: { type: 'string', enum: RUNTIMES },
      handler: { type: 'string', maxLength: 256, description: 'FILE:FUNCTION, one of the files.' },
      files: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'Text of the files by their name.',
      },
      timeoutSeconds: { type: 'integer', minimum: 1, maximum: 900, default: DEFAULTS.timeoutSeconds },
      memoryMb: { type: 'integer', minimum: 128, maximum: 10_240, default: DEFAULTS.memoryMb },
      roleArn: {
        type: 'string',
        pattern: '^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$',
        description: "Assumed for the function's calls to the account, instead of the account's own credentials.",
      },
    },
    required: ['name', 'runtime', 'handler', 'files'],
    additionalProperties: false,
  },
  output: shownFunctionSchema,

  async run(input, { db, caller, now, fail }) {
    const { accountId, region } = caller
    const handler = parseHandler(input.handler)
    if (handler === undefined)
      return fail('ValidationException', `${input.handler} is no handler: it must be FILE:FUNCTION.`)
    const files = Object.entries(input.files)
    const wrong = files.map(([name]) => name).find((name) => parseHandler(`${name}:f`) === undefined)
    if (wrong !== undefined)
      fail('ValidationException', `${wrong} is no name of a file: letters, digits, . _ - and / in it.`)
    if (input.files[handler.file] === undefined) fail('ValidationException', `${handler.file} is not among the files.`)
    if (files.length > MOST_FILES) fail('ValidationException', `A function has ${MOST_FILES} files at most.`)
    const length = files.reduce((sum, [, text]) => sum + text.length, 0)
    if (length > LONGEST) fail('ValidationException', `The files are longer than ${LONGEST} characters together.`)
    if ((await policyNamed(db, caller, input.name)) !== undefined)
      fail('ConflictException', `There is a policy ${input.name} in ${region}.`)
    const of: LocalFunction = { ...DEFAULTS, ...input, accountId, region }
    await store(db, of, now)
    return shownFunction({ ...of, updatedAt: now }, functionArn(of, partitionOf(region)))
  },
})
