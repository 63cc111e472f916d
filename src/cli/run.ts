import { interruptions } from './interruptions.ts'
import { main } from './main.ts'

const LEFT_OPEN = 2_000

/** The command line of a process: what `bin/plumbline.js` runs. */
export async function run(process: NodeJS.Process): Promise<void> {
  // Whoever reads the output may have read enough (`| head`): that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode ?? 0)
    })
  }
  const { env, stdout, stderr } = process
  const signal = interruptions(process, (code) => process.exit(code))
  process.exitCode = await main(process.argv.slice(2), { env, stdout, stderr, signal })
  // What was left open (a connection that hangs) does not hold the process.
  setTimeout(() => process.exit(), LEFT_OPEN).unref()
}
