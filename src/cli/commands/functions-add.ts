import { command } from '../command.ts'
import { usageError } from '../command-error.ts'
import { functionFiles } from '../function-files.ts'
import { argument, option, optionOf } from '../option.ts'
import { list, oneOf, whole } from '../readers.ts'

interface Put {
  readonly name: string
  readonly functionArn: string
}

export const functionsAdd = command({
  name: 'functions add',
  summary: 'Registers a local function: it runs on the server in place of the AWS Lambda function of its name.',
  help: `The code is sent to the server, and belongs to the caller's account and region. A rule names the function by its ARN:
  aws configservice put-config-rule --config-rule '{"ConfigRuleName": "required-tags", "Source": {"Owner": "CUSTOM_LAMBDA",
    "SourceIdentifier": "arn:aws:lambda:us-east-1:123456789012:function:required-tags", "SourceDetails": [
    {"EventSource": "aws.config", "MessageType": "ConfigurationItemChangeNotification"}]}}'`,
  arguments: { name: argument('NAME', 'Name of the function') },
  options: {
    handler: option('--handler <file:function>', 'File and function in it, as required_tags.py:lambda_handler'),
    runtime: optionOf('--runtime <runtime>', 'What runs it', oneOf('python3', 'nodejs')),
    timeout: optionOf('--timeout <seconds>', 'Seconds that one call may take (default: 3)', whole(1, 900)),
    memory: optionOf('--memory <megabytes>', 'Memory of it and all it starts (default: 256)', whole(128, 10_240)),
    roleArn: option('--role-arn <arn>', "Role to assume for its calls; the account's own credentials by default"),
    include: optionOf('--include <files>', 'Further files beside the handler, which it imports', list),
  },

  async run({ name, handler, runtime, timeout, memory, roleArn, include }, context) {
    if (handler === undefined || runtime === undefined) throw usageError('--handler and --runtime are needed')
    const sent = functionFiles(handler, include ?? [])
    const api = await context.api()
    const put = await api.call<Put>('plumbline', 'PutFunction', {
      name,
      runtime,
      ...sent,
      timeoutSeconds: timeout,
      memoryMb: memory,
      roleArn,
    })
    return { json: put, text: `The function ${name} is ${put.functionArn}\n` }
  },
})
