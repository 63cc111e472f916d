#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for the sources still says so, or hands over to the one that the package pins.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const NEEDED = 24
const [major] = process.versions.node.split('.').map(Number)

if (major >= NEEDED) {
  const { run } = await import(import.meta.resolve('../src/cli/run.ts'))
  await run(process)
} else {
  const pinned = pinnedNode()
  if (pinned === undefined) {
    process.stderr.write(
      `Plumbline needs Node ${NEEDED} or later, and this is ${process.version}. \`npm ci\` installs one beside it (package \`node\`).\n`,
    )
    process.exitCode = 1
  } else handOver(pinned)
}

/** The binary of the npm package `node`, if it is installed. */
function pinnedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json')
    const binary = path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

function handOver(binary) {
  const child = spawn(binary, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  child.once('error', (error) => {
    process.stderr.write(`${binary} cannot be run: ${error.message}\n`)
    process.exitCode = 1
  })
  child.once('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward)
    if (signal === null) process.exitCode = code
    else process.kill(process.pid, signal)
  })
}
