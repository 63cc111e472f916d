/** Starts the AWS emulator that tests record. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface Moto {
  readonly url: string
  stop(): Promise<void>
}

/** Milliseconds that a slow machine may take to import moto. */
const START_TIMEOUT = 60_000

/**
 * Uses the server at `PLUMBLINE_TEST_MOTO` when that is set, else starts `moto_server` on loopback and a free port.
 * @throws when `moto_server` is not installed or does not answer in a minute
 */
export async function startMoto(): Promise<Moto> {
  const shared = process.env.PLUMBLINE_TEST_MOTO
  if (shared !== undefined) return { url: shared, stop: async () => {} }
  const port = await freePort()
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  child.once('exit', () => process.off('exit', killAtExit))
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr = `${stderr}${chunk}`.slice(-2000)
  })
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) =>
      reject(new Error('moto_server is not installed: pip install "moto[server]"', { cause })),
    )
    child.once('exit', (code) => reject(new Error(`moto_server ended with code ${code}: ${stderr}`)))
  })
  failed.catch(() => undefined)
  const url = `http://127.0.0.1:${port}`
  await Promise.race([answering(url), failed])
  return { url, stop: () => stop(child) }
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/moto-api/data.json`).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('moto_server did not answer in a minute')
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/** A port of the loopback interface that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
