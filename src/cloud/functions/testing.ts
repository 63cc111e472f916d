/** What tests of functions share: a Python with boto3 that the users of functions may run. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LocalFunction } from './local-function.ts'

const PACKAGES = ['boto3', 'botocore', 'jmespath', 'dateutil', 's3transfer', 'urllib3', 'six.py']
const FOLDER = path.join(os.tmpdir(), 'plumbline-test-python')

/**
 * Functions of a server that runs as root run as other users, and those may not be let into root's home, where a Python of pyenv
 * stands: then the system's Python is taken, with a copy of boto3 that all may read.
 * @returns the interpreter
 */
export function testPython(): string {
  const program = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  if (process.getuid?.() !== 0 || isOpen(program)) return program
  if (!existsSync(FOLDER)) makePython(program)
  return path.join(FOLDER, 'python3')
}

/** Whether everybody may run the file: all folders above it let everybody through. */
function isOpen(file: string): boolean {
  try {
    execFileSync(file, ['-c', ''], { uid: 65_534, gid: 65_534, stdio: 'ignore' })
    return true
  } catch {
    return false // That is what is asked.
  }
}

function makePython(from: string): void {
  const packages = execFileSync(
    from,
    ['-c', 'import boto3, os; print(os.path.dirname(os.path.dirname(boto3.__file__)))'],
    {
      encoding: 'utf8',
    },
  ).trim()
  const made = mkdtempSync(`${FOLDER}-`)
  for (const name of PACKAGES) cpSync(path.join(packages, name), path.join(made, name), { recursive: true })
  writeFileSync(
    path.join(made, 'python3'),
    `#!/bin/sh\nPYTHONPATH=${FOLDER}\${PYTHONPATH:+:$PYTHONPATH} exec /usr/bin/python3 "$@"\n`,
    { mode: 0o755 },
  )
  chmodSync(made, 0o755)
  try {
    renameSync(made, FOLDER)
  } catch (error) {
    // Another test file made it meanwhile.
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(FOLDER)) throw error
  }
}

/** A function of one file, with the limits that AWS Lambda has by default, but for memory. */
export function sampleFunction(file: string, text: string, over: Partial<LocalFunction> = {}): LocalFunction {
  return {
    accountId: '123456789012',
    region: 'us-east-1',
    name: 'sample',
    runtime: file.endsWith('.py') ? 'python3' : 'nodejs',
    handler: `${file}:lambda_handler`,
    files: { [file]: text },
    timeoutSeconds: 3,
    memoryMb: 256,
    ...over,
  }
}
