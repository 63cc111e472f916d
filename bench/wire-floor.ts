/**
 * What the wire itself costs, without a database: one HMAC, one verification, one signed request over HTTP, each
 * against its floor in the same run. `node bench/wire-floor.ts`
 */
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { SignatureV4 } from '@smithy/signature-v4'
import { Sha256 } from '../src/lib/sha256.ts'
import { configModel } from '../src/model/config.gen.ts'
import { Hmac } from '../src/wire/hmac.ts'
import { ADMIN, toyServer } from '../src/wire/toy-server.ts'
import { validate } from '../src/wire/validate.ts'

const BODY = '{"resourceKeys":[{"resourceType":"AWS::S3::Bucket","resourceId":"my-bucket"}]}'
const CONNECTIONS = 8
const PIPELINED = 4000

hmac()
checks()
await http()

function hmac(): void {
  const key = Buffer.alloc(32, 7)
  const cached = new Hmac(key)
  const message = 'AWS4-HMAC-SHA256\n20260301T120000Z\n20260301/eu-west-1/config/aws4_request\n'.padEnd(150, '0')
  const floor = microseconds(() => createHmac('sha256', key).update(message).digest('hex'))
  const ours = microseconds(() => cached.hex(message))
  print('HMAC, microseconds', ours, 'createHmac', floor, floor / ours)
}

function checks(): void {
  const floor = microseconds(() => JSON.parse(BODY))
  const ours = microseconds(() => validate(configModel, 'BatchGetResourceConfig', JSON.parse(BODY)))
  print('parse and check, microseconds', ours, 'JSON.parse', floor, floor / ours)
}

async function http(): Promise<void> {
  const echo = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => response.end(Buffer.concat(chunks)))
  })
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
  const log = { info() {}, warn() {}, error: console.error }
  const wire = await toyServer({ log })
  const echoPort = (echo.address() as AddressInfo).port
  const [echoText, wireText] = await Promise.all([signed(echoPort), signed(wire.port)])
  const rates = { echo: [] as number[], wire: [] as number[] }
  for (let round = 0; round < 4; round += 1) {
    rates.echo.push(await perSecond(echoPort, echoText))
    rates.wire.push(await perSecond(wire.port, wireText))
  }
  // The first round warms the compiler.
  const best = ([, ...rest]: number[]) => Math.max(...rest)
  print(
    'signed requests a second',
    best(rates.wire),
    'bare echo',
    best(rates.echo),
    best(rates.wire) / best(rates.echo),
  )
  echo.close()
  await wire.close(1000)
}

async function signed(port: number): Promise<string> {
  const signer = new SignatureV4({ credentials: ADMIN, region: 'eu-west-1', service: 'config', sha256: Sha256 })
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: '/',
    headers: {
      host: `127.0.0.1:${port}`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'StarlingDoveService.BatchGetResourceConfig',
      'content-length': String(BODY.length),
    },
    body: BODY,
  })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST / HTTP/1.1\r\n${lines.join('')}\r\n${BODY}`
}

/** Sends the same text over and over on a few connections, each request after the last answer. */
async function perSecond(port: number, text: string): Promise<number> {
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, () => loop(port, text, PIPELINED / CONNECTIONS)))
  return (PIPELINED / (performance.now() - started)) * 1000
}

function loop(port: number, text: string, times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let left = times
    socket.on('error', reject)
    socket.on('data', (data) => {
      if (!data.toString('latin1', 0, 12).startsWith('HTTP/1.1 200')) reject(new Error(data.toString()))
      left -= 1
      if (left > 0) socket.write(text)
      else socket.end(() => resolve())
    })
    socket.write(text)
  })
}

function microseconds(work: () => unknown, times = 50_000): number {
  for (let i = 0; i < times / 5; i += 1) work()
  const started = performance.now()
  for (let i = 0; i < times; i += 1) work()
  return ((performance.now() - started) / times) * 1000
}

function print(name: string, ours: number, floorName: string, floor: number, ratio: number): void {
  console.log(`${name}: ${ours.toFixed(2)}; ${floorName}: ${floor.toFixed(2)}; ratio ${ratio.toFixed(2)}`)
}
