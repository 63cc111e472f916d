/**
 * Runs a handler for Plumbline as AWS Lambda's Node.js runtime would: one line of JSON in for each call, one line out.
 *
 *     node bootstrap.mjs CODE_DIRECTORY FILE HANDLER
 *
 * Calls come in at descriptor 3 and answers go out at 4.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import path from 'node:path'
import readline from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'

const LONGEST_RETURNED = 10_000

await main(...process.argv.slice(2))

async function main(code, file, name) {
  let requestId = ''
  const answer = (value) => {
    writeAll(1, `\0${requestId}\n`)
    writeAll(4, `${JSON.stringify(value)}\n`)
  }
  const end = (error) => {
    answer({ error, ends: true })
    exit.call(process, 1)
  }
  const exit = process.exit
  process.exit = (status = process.exitCode ?? 0) => {
    const error = described(new Error('exit'), code, 'Runtime.ExitError')
    end({ ...error, message: `The function exited with ${status}` })
  }
  process.on('uncaughtException', (error) => end(described(error, code)))
  process.on('unhandledRejection', (error) => end(described(error, code)))
  let handler
  let failure
  try {
    const loaded = await import(pathToFileURL(path.join(code, file)).href)
    handler = loaded[name] ?? loaded.default?.[name]
    if (typeof handler !== 'function') {
      failure = { type: 'Runtime.HandlerNotFound', message: `${file} has no function '${name}'` }
    }
  } catch (error) {
    failure = unloaded(error, code, file)
  }
  writeAll(4, '{"ready":true}\n')
  for await (const line of readline.createInterface({ input: new Socket({ fd: 3 }) })) {
    const { event, context } = JSON.parse(line)
    requestId = context.requestId
    if (failure !== undefined) answer({ error: failure, ends: true })
    else answer(await called(handler, event, context, code))
  }
  exit.call(process, 0)
}

/** Why a handler's file cannot be loaded. */
function unloaded(error, code, file) {
  if (/MODULE_NOT_FOUND$/.test(error?.code ?? '')) return described(error, code, 'Runtime.ImportModuleError')
  const found = described(error, code, error instanceof SyntaxError ? 'Runtime.UserCodeSyntaxError' : undefined)
  if (!(error instanceof SyntaxError) || found.line !== undefined) return found
  // The error itself does not say where.
  const { stderr } = spawnSync(process.execPath, ['--check', path.join(code, file)], {
    encoding: 'utf8',
    timeout: 5000,
  })
  const line = Number(/:(\d+)$/m.exec(stderr ?? '')?.[1])
  return line > 0 ? { ...found, file, line, source: lineOf(path.join(code, file), line) } : found
}

async function called(handler, event, given, code) {
  try {
    return { returned: returned(await promised(handler, event, contextOf(given))) }
  } catch (error) {
    return { error: described(error, code) }
  }
}

/** Handlers of old end by a callback, or by `context.done`. */
function promised(handler, event, context) {
  return new Promise((resolve, reject) => {
    const done = (error, value) => (error === null || error === undefined ? resolve(value) : reject(asError(error)))
    Object.assign(context, { done, succeed: resolve, fail: (error) => reject(asError(error)) })
    Promise.resolve(handler(event, context, done)).then((value) => {
      if (handler.length < 3 || value !== undefined) resolve(value)
    }, reject)
  })
}

function asError(value) {
  return value instanceof Error ? value : new Error(typeof value === 'string' ? value : JSON.stringify(value))
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
function contextOf({ requestId, functionName, functionArn, memoryMb, timeoutMs }) {
  const deadline = performance.now() + timeoutMs
  return {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: requestId,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  }
}

function returned(value) {
  try {
    const text = JSON.stringify(value) ?? 'null'
    return text.length <= LONGEST_RETURNED ? JSON.parse(text) : null
  } catch {
    return null // It refers to itself, or the like.
  }
}

/** An error with the innermost line of the handler's own code that it came through. */
function described(error, code, type) {
  const { name = 'Error', message = String(error), stack = '' } = Object(error)
  const at = stack.split('\n').flatMap((line) => {
    const [, place, lineNumber] = /((?:file:\/\/)?\/[^\s()]+?):(\d+)(?::\d+)?\)?$/.exec(line) ?? []
    if (place === undefined) return []
    const found = place.startsWith('file:') ? fileURLToPath(place) : place
    return found.startsWith(`${code}/`) && !found.includes('/node_modules/')
      ? [{ found, line: Number(lineNumber) }]
      : []
  })[0]
  const where = at && { file: path.relative(code, at.found), line: at.line, source: lineOf(at.found, at.line) }
  return { type: type ?? name, message: String(message).slice(0, 2000), ...where }
}

function lineOf(file, line) {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
  } catch {
    return '' // It was removed since.
  }
}

function writeAll(descriptor, text) {
  let bytes = Buffer.from(text)
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes))
    } catch (error) {
      if (error.code !== 'EAGAIN') return // The other side is gone.
    }
  }
}
