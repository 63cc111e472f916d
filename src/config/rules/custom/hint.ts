import type { FunctionError } from '../../../cloud/functions/outcome.ts'

interface Mistake {
  /** Of the message, the exception's class and the line of code. */
  readonly looksLike: (error: Readonly<Required<Pick<FunctionError, 'type' | 'message' | 'source'>>>) => boolean
  readonly hint: string
}

const ITEM =
  "configurationItem is inside invokingEvent, which is JSON text: json.loads(event['invokingEvent'])['configurationItem'] (JSON.parse(event.invokingEvent).configurationItem)"
const TAGS =
  "tags of a configuration item are a map from key to value, not a list of Key and Value: item['tags'].get('Owner') (item.tags.Owner)"
const PERIODIC =
  'a ScheduledNotification has no configurationItem: look at messageType of the invoking event first, or let only configuration changes set the rule off'

/** Mistakes that are made often, the most telling first. */
const MISTAKES: readonly Mistake[] = [
  {
    looksLike: ({ message, source }) =>
      (/string indices must be integers/.test(message) && /invokingEvent/.test(source)) ||
      (/undefined/.test(message) && /event\.(configurationItem|invokingEvent\.)/.test(source)),
    hint: ITEM,
  },
  {
    looksLike: ({ message, source }) =>
      /\btags\b/i.test(source) &&
      /string indices|indices must be|has no attribute|is not iterable|is not a function|KeyError|'Key'|undefined|not callable|unhashable|slice/i.test(
        message,
      ) &&
      !/configurationItem'?$/.test(message),
    hint: TAGS,
  },
  {
    looksLike: ({ message, source }) =>
      /configurationItem/.test(message) && !/invokingEvent|invoking_event/i.test(source),
    hint: ITEM,
  },
  {
    looksLike: ({ message, source }) =>
      /configurationItem/.test(message) && /invokingEvent|invoking_event/i.test(source),
    hint: PERIODIC,
  },
  {
    looksLike: ({ message, source }) =>
      /string indices must be integers|has no attribute 'get'|JSON object must be/.test(message) &&
      /ruleParameters/.test(source),
    hint: "ruleParameters is JSON text: json.loads(event['ruleParameters'])",
  },
  {
    looksLike: ({ type, message }) => type === 'ParamValidationError' || /Parameter validation failed/.test(message),
    hint: 'each evaluation needs ComplianceResourceType, ComplianceResourceId, ComplianceType and OrderingTimestamp (the configurationItemCaptureTime of the item), and Annotation is a text',
  },
  {
    looksLike: ({ message }) => /annotation.*length less than or equal to 256/i.test(message),
    hint: 'an annotation has 256 characters at most: cut it, annotation[:256]',
  },
  {
    looksLike: ({ message }) => /evaluations.*length less than or equal to 100/i.test(message),
    hint: 'PutEvaluations takes 100 evaluations at most: put them in several calls',
  },
  {
    looksLike: ({ type, message }) =>
      type === 'InvalidResultTokenException' || /resultToken provided is invalid/.test(message),
    hint: "give PutEvaluations the resultToken of the event it was called with, within an hour, and in the rule's account and region",
  },
  {
    looksLike: ({ type, message }) =>
      /NoCredentialsError|CredentialsProviderError/.test(type) || /locate credentials/.test(message),
    hint: 'the account is not connected, so the function has no credentials for its own AWS calls: plumbline accounts add, or functions add --role-arn',
  },
  {
    looksLike: ({ type, message }) =>
      type === 'Runtime.ImportModuleError' || /No module named|Cannot find (module|package)/.test(message),
    hint: "install the package for the server's runtime, or send the file along: functions add --include",
  },
  {
    looksLike: ({ type }) => type === 'Runtime.HandlerNotFound',
    hint: 'the handler is FILE:FUNCTION, as required_tags.py:lambda_handler',
  },
  {
    looksLike: ({ type }) => type === 'Sandbox.Timedout',
    hint: 'give it more time (functions add --timeout), or do less in one call',
  },
  {
    looksLike: ({ type }) => type === 'Runtime.OutOfMemory',
    hint: 'give it more memory (functions add --memory)',
  },
  {
    looksLike: ({ type }) => type === 'Runtime.OutputTooLarge',
    hint: 'print less: the event itself is enough',
  },
  {
    looksLike: ({ type }) => type === 'Runtime.ExitError',
    hint: 'return from the handler; do not call exit, sys.exit or process.exit',
  },
]

/** What to do about an error, when it is one of those that are made often. */
export function hintOf({ type, message, source = '' }: FunctionError): string | undefined {
  return MISTAKES.find(({ looksLike }) => looksLike({ type, message, source }))?.hint
}
