import { CONTENT_TYPE, faultBody, faultStatus, type Target } from './aws-json.ts'
import { MOST_BODY_BYTES } from './body.ts'
import type { Caller } from './caller.ts'
import { Fault } from './fault.ts'

/** What goes back to the client, and what the log is told of it. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly target?: Target
  readonly caller?: Caller
  readonly fault?: string
  /** The rest of the request was not read: the connection cannot be used again. */
  readonly close?: boolean
}

export function faulted(fault: Fault, target?: Target): Answer {
  const model = target?.service === 'plumbline' ? undefined : target?.model
  const body = JSON.stringify(faultBody(fault, model))
  return { status: faultStatus(fault, model), contentType: CONTENT_TYPE, body, fault: fault.code }
}

/** AWS's answer to another method, path or content type. */
export function unknownPage(): Answer {
  return { status: 404, contentType: 'text/xml', body: '<UnknownOperationException/>\n' }
}

export function tooLarge(): Answer {
  return faulted(
    new Fault('RequestEntityTooLargeException', `Request size exceeded ${MOST_BODY_BYTES} bytes`, { status: 413 }),
  )
}
