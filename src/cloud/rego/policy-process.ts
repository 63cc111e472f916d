import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PolicyError } from './policy-error.ts'
import { type Answer, OUT_OF_MEMORY, type Question } from './protocol.ts'

/** Megabytes of JavaScript's heap: what a policy has beside its memory. */
const FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=8']
/** Where it has no memory left. */
const V8_ENDS_BY = new Set<unknown>(['SIGABRT', 'SIGTRAP'])
/** Until a process is ready (milliseconds): it loads the package. */
const LONGEST_START = 60_000

/**
 * A process that answers one question after another, until one takes too long or too much. A thread of ours would not do: one text
 * that is larger than a thread's heap ends the whole process, and the built-in functions of policies can make such texts.
 */
export class PolicyProcess {
  readonly #child: ChildProcess
  #ended: Error | undefined
  #waiting: { settle(answer: Answer): void; fail(error: Error): void } | undefined

  private constructor() {
    // The extension is that of this file: TypeScript when run from the sources, JavaScript when emitted.
    const file = new URL(`./policy-host${path.extname(import.meta.url)}`, import.meta.url)
    this.#child = fork(fileURLToPath(file), {
      env: {},
      execArgv: FLAGS,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (answer: Answer) => this.#waiting?.settle(answer))
    this.#child.on('error', (error) => this.#end(error.message))
    this.#child.on('exit', (code, signal) => this.#end(`it ended by ${signal ?? `exit code ${code}`}`, signal ?? code))
  }

  /** @throws PolicyError when it cannot be started */
  static async start(): Promise<PolicyProcess> {
    const process = new PolicyProcess()
    await process.#answer(LONGEST_START, undefined)
    process.#hold(false)
    return process
  }

  get isOver(): boolean {
    return this.#ended !== undefined
  }

  /**
   * @param limitMs after so many milliseconds the process is ended
   * @throws PolicyError when it took too long or too much memory; the signal's reason
   */
  async ask(question: Question, limitMs: number, signal?: AbortSignal): Promise<Answer> {
    this.#hold(true)
    try {
      return await this.#answer(limitMs, signal, question)
    } finally {
      this.#hold(false)
    }
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }

  async #answer(limitMs: number, signal: AbortSignal | undefined, question?: Question): Promise<Answer> {
    if (this.#ended !== undefined) throw this.#ended
    signal?.throwIfAborted()
    const { promise, resolve: settle, reject: fail } = Promise.withResolvers<Answer>()
    this.#waiting = { settle, fail }
    const stop = (error: Error) => {
      this.#ended ??= error
      this.end()
      fail(error)
    }
    const timer = setTimeout(() => stop(tooLong(limitMs)), limitMs)
    const aborted = () => stop(signal?.reason as Error)
    signal?.addEventListener('abort', aborted)
    if (question !== undefined) {
      this.#child.send(question, (error) => {
        if (error !== null) stop(new PolicyError('Rego.Ended', `The policy's process is gone: ${error.message}`))
      })
    }
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
      this.#waiting = undefined
    }
  }

  /** Whether our process waits for it before it ends. */
  #hold(held: boolean): void {
    if (held) {
      this.#child.ref()
      this.#child.channel?.ref()
    } else {
      this.#child.unref()
      this.#child.channel?.unref()
    }
  }

  #end(why: string, by?: NodeJS.Signals | number | null): void {
    this.#ended ??=
      by === OUT_OF_MEMORY || V8_ENDS_BY.has(by)
        ? new PolicyError('Rego.OutOfMemory', 'The policy needs more memory than one may have.')
        : new PolicyError('Rego.Ended', `The policy's process is gone: ${why}.`)
    this.#waiting?.fail(this.#ended)
  }
}

function tooLong(limitMs: number): PolicyError {
  return new PolicyError('Rego.Timedout', `The policy did not decide in ${limitMs / 1000} seconds.`)
}
