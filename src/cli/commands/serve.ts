import { command } from '../command.ts'
import { flag, option, optionOf } from '../option.ts'
import { duration, filePath, httpUrl, oneOf, whole } from '../readers.ts'
import { serverSettings } from '../server-settings.ts'

const DAY = 24 * 60 * 60 * 1000
const SECOND = 1000

export const serveOptions = {
  host: option('--host <host>', 'Where it listens', { env: 'PLUMBLINE_HOST', fallback: '127.0.0.1' }),
  port: optionOf('--port <number>', 'Port; 0 for a free one', whole(0, 65_535), {
    env: 'PLUMBLINE_PORT',
    fallback: '8480',
  }),
  data: optionOf('--data <dir>', 'Directory of the embedded database', filePath, {
    env: 'PLUMBLINE_DATA',
    fallback: '.plumbline',
  }),
  memory: flag('--memory', 'Embedded database in memory, gone with the process', { env: 'PLUMBLINE_MEMORY' }),
  databaseUrl: option('--database-url <url>', 'PostgreSQL database instead of an embedded one', {
    env: 'PLUMBLINE_DATABASE_URL',
  }),
  keyFile: optionOf(
    '--key-file <file>',
    'Key that seals secrets, made when it is not there; by default <data>.key beside the directory, or plumbline.key with --database-url',
    filePath,
    { env: 'PLUMBLINE_KEY_FILE' },
  ),
  role: optionOf('--role <role>', 'api answers, worker records, all does both', oneOf('api', 'worker', 'all'), {
    env: 'PLUMBLINE_ROLE',
    fallback: 'all',
  }),
  auth: optionOf('--auth <auth>', 'required, or none: whoever reaches it is obeyed', oneOf('required', 'none'), {
    env: 'PLUMBLINE_AUTH',
    fallback: 'required',
  }),
  allowReset: flag('--allow-reset', 'POST /_plumbline/reset empties everything; on loopback with --auth none only', {
    env: 'PLUMBLINE_ALLOW_RESET',
  }),
  sweepInterval: optionOf('--sweep-interval <duration>', 'Between two readings of a type', duration(SECOND, DAY), {
    env: 'PLUMBLINE_SWEEP_INTERVAL',
    fallback: '1h',
  }),
  lookupInterval: optionOf(
    '--lookup-interval <duration>',
    "Between two looks into CloudTrail's events; 0: none",
    duration(0, DAY),
    {
      env: 'PLUMBLINE_LOOKUP_INTERVAL',
      fallback: '60s',
    },
  ),
  eventsQueueUrl: optionOf('--events-queue-url <url>', "SQS queue of all accounts' CloudTrail events", httpUrl, {
    env: 'PLUMBLINE_EVENTS_QUEUE_URL',
  }),
  opaUrl: optionOf(
    '--opa-url <url>',
    'A running OPA, for policies in Rego that are not compiled; OPA_URL by default',
    httpUrl,
    { env: 'PLUMBLINE_OPA_URL' },
  ),
  sweeps: optionOf('--sweeps <number>', 'Types read side by side', whole(1, 256), {
    env: 'PLUMBLINE_SWEEPS',
    fallback: '8',
  }),
  limits: optionOf(
    '--limits <limits>',
    "aws: AWS Config's quotas hold; none: what passes one is a warning in the log",
    oneOf('aws', 'none'),
    { env: 'PLUMBLINE_LIMITS', fallback: 'none' },
  ),
  logLevel: optionOf(
    '--log-level <level>',
    'JSON lines on stderr from this level on',
    oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    { env: 'PLUMBLINE_LOG_LEVEL', fallback: 'info' },
  ),
}

export const serve = command({
  name: 'serve',
  summary: 'Starts the server.',
  help: `It prints one line when it is ready, and lets what runs finish at SIGTERM or Ctrl-C; the second one ends it at once.
The AWS account of its own credentials, if any, is connected by itself.`,
  connects: false,
  options: serveOptions,

  async run(given, context) {
    // Loaded only when needed: the other commands begin at once.
    const { runServer } = await import('../run-server.ts')
    await runServer(serverSettings(given, context.sources), context)
    return undefined
  },
})
