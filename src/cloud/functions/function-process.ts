import type { ChildProcess } from 'node:child_process'
import type { Duplex, Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JsonObject } from '../../lib/json.ts'
import { type Answer, readAnswer } from './answer.ts'
import { endFamily, type Family, strays } from './family.ts'
import type { LocalFunction } from './local-function.ts'
import type { FunctionError, FunctionOutcome } from './outcome.ts'
import { MOST_OUTPUT, OutputKept } from './output-kept.ts'
import { type Place, placeIn } from './place.ts'
import { giveUidBack } from './uid.ts'
import { MOST_PROCESSES, watchFamily } from './watch-family.ts'
import type { WorkFolder } from './work-folder.ts'

/** A runtime may take so long to load the handler, before the time of the first call begins (milliseconds). */
const START = 30_000
/** An answer, and what is told of a place in the code, is no longer than this (characters). */
const LONGEST = 64 * 1024
/** How long the last output is waited for, and what tells of a place in the code (milliseconds). */
const SETTLE = 500

type Called = Exclude<Answer, { readonly ready: true }>

/** Why a call has no answer. */
type Broken = 'timeout' | 'aborted' | 'flooded' | 'memory' | 'processes' | { readonly how: string }

/** What a call is told beside the event. */
export interface CallContext {
  readonly requestId: string
  readonly functionArn: string
}

/** A warm process that runs one function, a call at a time, within limits of time, memory, processes and output. */
export class FunctionProcess {
  readonly #of: LocalFunction
  readonly #child: ChildProcess
  readonly #family: Family
  readonly #folder: WorkFolder
  readonly #output: OutputKept
  readonly #calls: Duplex
  readonly #exit: Promise<string>
  #usable = true
  readonly #ready: Promise<void>
  #isReady: () => void = () => undefined
  #ended: Promise<void> | undefined
  #trace = ''
  #onAnswer: ((answer: Called) => void) | undefined

  constructor(of: LocalFunction, child: ChildProcess, family: Family, folder: WorkFolder) {
    this.#of = of
    this.#child = child
    this.#family = family
    this.#folder = folder
    this.#output = new OutputKept(child.stdout!)
    const [, , , calls, answers, watcher, places] = child.stdio as unknown as Duplex[]
    this.#calls = calls!
    // A process that has ended takes nothing: that it did is seen by its exit.
    for (const stream of [calls, answers, watcher, places]) stream!.on('error', () => undefined)
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve
    })
    this.#readAnswers(answers!)
    places!.setEncoding('utf8').on('data', (text: string) => {
      this.#trace = (this.#trace + text).slice(0, LONGEST)
    })
    this.#exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#usable = false
        resolve(signal === null ? `with ${code}` : `by ${signal}`)
      })
    })
  }

  /** False once it has ended, or must not be used again. */
  get usable(): boolean {
    return this.#usable
  }

  /** @param signal ends the call, and the process with it */
  async call(
    event: JsonObject,
    { requestId, functionArn }: CallContext,
    signal: AbortSignal,
  ): Promise<FunctionOutcome> {
    const { name: functionName, memoryMb, timeoutSeconds } = this.#of
    const timeoutMs = timeoutSeconds * 1000
    const stop = new AbortController()
    const answered = new Promise<Called | Broken>((resolve) => {
      this.#onAnswer = resolve
      this.#output.begin(requestId, () => resolve('flooded'))
      let timer = setTimeout(() => resolve('timeout'), START)
      this.#ready.then(() => {
        clearTimeout(timer)
        if (!stop.signal.aborted) timer = setTimeout(() => resolve('timeout'), timeoutMs)
      })
      stop.signal.addEventListener('abort', () => clearTimeout(timer))
      signal.addEventListener('abort', () => resolve('aborted'), { signal: stop.signal })
      if (signal.aborted) resolve('aborted')
      this.#exit.then((how) => resolve({ how }))
      watchFamily(this.#family, memoryMb, stop.signal).then((much) => much && resolve(much))
    })
    this.#trace = ''
    const context = { requestId, functionName, functionArn, memoryMb, timeoutMs }
    this.#calls.write(`${JSON.stringify({ event, context })}\n`)
    const found = await answered
    stop.abort()
    this.#onAnswer = undefined
    const answer: Called =
      typeof found === 'string' || 'how' in found ? { error: await this.#broken(found), ends: true } : found
    if (!answer.ends) await this.#output.settled(SETTLE)
    // What it left running would go on in the next call.
    if (answer.ends || strays(this.#family).length > 0) await this.end()
    const { error, returned } = answer
    return {
      reached: true,
      ...(error === undefined ? {} : { error }),
      ...(returned === undefined ? {} : { returned }),
      output: this.#output.text(),
    }
  }

  /** Ends it and all that came from it. */
  end(): Promise<void> {
    this.#usable = false
    this.#ended ??= endFamily(this.#family).finally(() => {
      for (const stream of this.#child.stdio) stream?.destroy()
      this.#folder.remove()
      giveUidBack(this.#family.uid)
    })
    return this.#ended
  }

  #readAnswers(answers: Readable): void {
    let text = ''
    answers.setEncoding('utf8').on('data', (more: string) => {
      text += more
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const answer = readAnswer(text.slice(0, end))
        text = text.slice(end + 1)
        if (answer.ready) this.#isReady()
        else this.#onAnswer?.(answer)
      }
      if (text.length > LONGEST) text = ''
    })
  }

  async #broken(what: Broken): Promise<FunctionError> {
    const at = what === 'aborted' ? undefined : await this.#whereabouts(typeof what !== 'object')
    return { ...this.#said(what), ...at }
  }

  #said(what: Broken): Pick<FunctionError, 'type' | 'message'> {
    const { timeoutSeconds, memoryMb } = this.#of
    switch (what) {
      case 'timeout':
        return { type: 'Sandbox.Timedout', message: `The function did not return within ${timeoutSeconds} seconds` }
      case 'aborted':
        return { type: 'Sandbox.Aborted', message: 'The server was stopped' }
      case 'flooded':
        return { type: 'Runtime.OutputTooLarge', message: `The function printed more than ${MOST_OUTPUT / 1024} KiB` }
      case 'memory':
        return { type: 'Runtime.OutOfMemory', message: `The function used more than ${memoryMb} MB` }
      case 'processes':
        return {
          type: 'Runtime.TooManyProcesses',
          message: `The function started more than ${MOST_PROCESSES} processes`,
        }
      default:
        return /heap out of memory/.test(this.#output.text())
          ? { type: 'Runtime.OutOfMemory', message: `The function used more than ${memoryMb} MB` }
          : {
              type: 'Runtime.ExitError',
              message: `The function's process ended ${what.how} before its handler returned`,
            }
    }
  }

  /** Where the handler stands, or stood when it crashed. Node.js says it only of what was thrown. */
  async #whereabouts(runs: boolean): Promise<Place | undefined> {
    if (this.#of.runtime !== 'python3') return undefined
    if (runs) this.#child.kill('SIGUSR1')
    let place: Place | undefined
    for (let waited = 0; waited < SETTLE && place === undefined; waited += 20) {
      await sleep(20)
      place = placeIn(this.#trace, this.#folder.code, this.#of.files)
    }
    return place
  }
}
