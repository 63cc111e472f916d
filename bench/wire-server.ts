/**
 * The server that `wire.ts` measures, in a process of its own: says where it listens and which key it knows, as one line of
 * JSON. `node bench/wire-server.ts echo|pglite|URL BYTES`
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { openApp } from '../src/app/app.ts'
import { readingOf } from '../src/config/items/reading.ts'
import { recordReadings } from '../src/config/items/record.ts'
import { ACCOUNT, REGION, resourcesOf } from './resources.ts'

const [target = 'pglite', bytes = '5000'] = process.argv.slice(2)
if (target === 'echo') echo(Number(bytes))
else await plumbline(target)

/** Takes a body whole and answers with one as long as ours. */
function echo(length: number): void {
  const body = Buffer.alloc(length, 'x')
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      Buffer.concat(chunks)
      response.writeHead(200, ['content-type', 'application/x-amz-json-1.1', 'content-length', String(length)])
      response.end(body)
    })
  })
  server.listen(0, '127.0.0.1', () => say({ port: (server.address() as AddressInfo).port }))
  process.once('SIGTERM', () => process.exit(0))
}

async function plumbline(where: string): Promise<void> {
  const app = await openApp({
    database: where === 'pglite' ? { memory: true } : { url: where },
    log: pino({ level: 'warn' }, process.stderr),
  })
  const now = new Date()
  const scope = { accountId: ACCOUNT, region: REGION }
  const resources = []
  for (const [resourceType, all] of resourcesOf(0, 1000)) {
    const options = { observedAt: now, now, recordingFrequency: 'CONTINUOUS', origin: 'recorder' } as const
    await recordReadings(app.db, { ...scope, resourceType }, all.map(readingOf), options)
    resources.push(...all.map(({ resourceId }) => ({ resourceType, resourceId })))
  }
  const caller = { ...scope, principalArn: `arn:aws:iam::${ACCOUNT}:root`, accessKeyId: 'none' }
  const key = await app.call({ service: 'plumbline', operation: 'CreateAccessKey', input: {}, caller })
  const { port } = await app.listen({ host: '127.0.0.1', port: 0, auth: 'required' })
  say({ port, key, resources })
  process.once('SIGTERM', () => app.close().then(() => process.exit(0)))
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
