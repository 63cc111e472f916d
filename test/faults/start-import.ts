import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Starts an import in a process of its own; `lines` are its progress, one a committed batch. */
export function startImport(dataDir: string, source: string, ...flags: string[]) {
  const script = path.join(import.meta.dirname, 'import-process.ts')
  const child = spawn(process.execPath, [...flags, script, dataDir, source], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr = `${stderr}${chunk}`.slice(-4000)
  })
  return { child, lines: createInterface({ input: child.stdout }), exited: once(child, 'exit'), stderr: () => stderr }
}
