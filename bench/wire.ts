/**
 * Signed BatchGetResourceConfig of one resource in a thousand against a bare `node:http` echo of the same sizes, on both
 * engines. Server and load are processes of their own; requests are signed up front (a signature is good for five minutes), and
 * each of the connections sends its next one after its last answer. The log is at `warn`: no line per request.
 * `node bench/wire.ts [--requests N] [--rounds N] [--engine pglite|postgresql]`
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { SignatureV4 } from '@smithy/signature-v4'
import { startPostgres } from '../scripts/postgres.ts'
import { Sha256 } from '../src/lib/sha256.ts'
import { REGION } from './resources.ts'

const CONNECTIONS = 64
const GOAL = 0.5

interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

interface Server {
  readonly process: ChildProcess
  readonly port: number
  readonly key: Key
  readonly resources: readonly { readonly resourceType: string; readonly resourceId: string }[]
}

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    engine: { type: 'string' },
  },
})
const requests = Number(values.requests)

async function start(...args: string[]): Promise<Server> {
  const file = path.join(import.meta.dirname, 'wire-server.ts')
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) return { process: child, ...JSON.parse(line) }
  throw new Error(`The server ${args[0]} ended before it was ready`)
}

async function stop({ process: child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

async function sign({ port, key, resources }: Server): Promise<Buffer[]> {
  const signer = new SignatureV4({ credentials: key, region: REGION, service: 'config', sha256: Sha256 })
  return Promise.all(
    resources.map(async (resource) => {
      const body = JSON.stringify({ resourceKeys: [resource] })
      const { headers } = await signer.sign({
        method: 'POST',
        protocol: 'http:',
        hostname: '127.0.0.1',
        path: '/',
        headers: {
          host: `127.0.0.1:${port}`,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'StarlingDoveService.BatchGetResourceConfig',
          'content-length': String(Buffer.byteLength(body)),
        },
        body,
      })
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      return Buffer.from(`POST / HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
    }),
  )
}

/** Microseconds of processor time of the server's main thread, where all of HTTP is done, so far; 10 ms is its grain. */
function mainThread({ process: { pid } }: Server): number {
  const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** Sends on all connections until `requests` are answered. @returns answers a second, their bytes, and the server's time for one (microseconds) */
async function load(server: Server, texts: readonly Buffer[]): Promise<{ rate: number; bytes: number; cpu: number }> {
  const { port } = server
  const before = mainThread(server)
  let [sent, received] = [0, 0]
  const next = () => {
    if (sent >= requests) return undefined
    sent += 1
    // A fixed walk that visits all of them in no order.
    return texts[(sent * 7919) % texts.length]
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, () => converse(port, next, (bytes) => (received += bytes))))
  const rate = (requests / (performance.now() - started)) * 1000
  return { rate, bytes: received / requests, cpu: (mainThread(server) - before) / requests }
}

function converse(port: number, next: () => Buffer | undefined, done: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let length = 0
    /** Of head and body; 0 until the head is there. */
    let wanted = 0
    let head = ''
    const send = () => {
      const text = next()
      if (text === undefined) socket.end(() => resolve())
      else socket.write(text)
    }
    socket.setNoDelay(true)
    socket.on('error', reject)
    socket.on('data', (data) => {
      length += data.length
      if (wanted === 0) {
        head += data.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const size = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
        if (!head.startsWith('HTTP/1.1 200') || Number.isNaN(size) || size < 100) {
          reject(new Error(`An answer that was not expected: ${head.slice(0, 500)}`))
          socket.destroy()
          return
        }
        done(size)
        wanted = end + 4 + size
      }
      if (length < wanted) return
      length = 0
      wanted = 0
      head = ''
      send()
    })
    socket.on('connect', send)
  })
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

async function measure(engine: string, target: string): Promise<void> {
  const ours = await start(target)
  try {
    const texts = await sign(ours)
    // Warms the compiler, and tells how large an answer is.
    const { bytes } = await load(ours, texts)
    const echo = await start('echo', String(Math.round(bytes)))
    try {
      await load(echo, texts)
      const rounds: { ours: number; floor: number; cpu: number; floorCpu: number }[] = []
      for (let round = 0; round < Number(values.rounds); round += 1) {
        const floor = await load(echo, texts)
        const own = await load(ours, texts)
        rounds.push({ ours: own.rate, floor: floor.rate, cpu: own.cpu, floorCpu: floor.cpu })
      }
      const ratios = rounds.map((round) => round.ours / round.floor)
      const number = (value: number) => Math.round(value).toLocaleString('en')
      console.log(
        `${engine}: BatchGetResourceConfig ${number(median(rounds.map((r) => r.ours)))}/s, answers of ${number(bytes)} bytes; ` +
          `echo ${number(median(rounds.map((r) => r.floor)))}/s; ratio ${median(ratios).toFixed(2)} ` +
          `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}, goal ${GOAL})`,
      )
      const [cpu, floorCpu] = [median(rounds.map((r) => r.cpu)), median(rounds.map((r) => r.floorCpu))]
      console.log(
        `  main thread ${number(cpu)} microseconds a request, echo ${number(floorCpu)}: ratio ${(floorCpu / cpu).toFixed(2)}`,
      )
    } finally {
      await stop(echo)
    }
  } finally {
    await stop(ours)
  }
}

if (values.engine !== 'postgresql') await measure('PGlite', 'pglite')
if (values.engine !== 'pglite') {
  const server = await startPostgres({ durable: true })
  try {
    await measure('PostgreSQL', server.url)
  } finally {
    await server.stop()
  }
}
