import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { runtimeCommand } from './command.ts'
import { type Family, MARK } from './family.ts'
import { FunctionProcess } from './function-process.ts'
import { LAUNCH } from './launch.ts'
import { type LocalFunction, parseHandler } from './local-function.ts'
import { giveUidBack, takeUid } from './uid.ts'
import { type WorkFolder, workFolder } from './work-folder.ts'

/** Processes and threads of a user that is a function's alone. */
const MOST_TASKS = 256

/**
 * Starts the warm process of a function.
 * @param environment what it has beside what every function has: credentials, endpoints, region
 * @throws Error when the runtime cannot be run
 */
export async function startFunction(
  of: LocalFunction,
  environment: Readonly<Record<string, string>>,
): Promise<FunctionProcess> {
  const handler = parseHandler(of.handler)
  if (handler === undefined) throw new Error(`${of.handler} is no handler: it must be FILE:FUNCTION.`)
  const command = await runtimeCommand(of.runtime, of.memoryMb)
  const uid = takeUid()
  let folder: WorkFolder | undefined
  try {
    folder = workFolder(of.files, uid)
    const mark = randomUUID()
    const args = [...limits(of, uid), ...command, folder.code, handler.file, handler.name]
    const child = spawn('/bin/sh', ['-c', LAUNCH, 'sh', ...args], {
      cwd: folder.home,
      detached: true,
      env: { ...common(of, folder), ...environment, [MARK]: mark },
      stdio: ['ignore', 'pipe', 'ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    })
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
    const family: Family = { pid: child.pid!, mark, ...(uid === undefined ? {} : { uid }) }
    return new FunctionProcess(of, child, family, folder)
  } catch (error) {
    folder?.remove()
    giveUidBack(uid)
    throw error
  }
}

function limits({ runtime, memoryMb }: LocalFunction, uid: number | undefined): string[] {
  // Node.js reserves far more than it uses; its heap has a limit of its own, and the memory of all is watched.
  const data = runtime === 'python3' ? memoryMb * 1024 : 0
  return [String(data), String(uid === undefined ? 0 : MOST_TASKS)]
}

/** Nothing of ours: neither our environment nor where our files are. */
function common({ name, memoryMb }: LocalFunction, { home, code }: WorkFolder): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    HOME: home,
    TMPDIR: home,
    PYTHONDONTWRITEBYTECODE: '1',
    LAMBDA_TASK_ROOT: code,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  }
}
