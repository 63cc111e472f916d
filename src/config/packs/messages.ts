/** AWS Config's words, where several operations say them. */

export function noSuchPack(name: string): string {
  return `Cannot find conformance pack with the specified name '${name}'.`
}

export function noSuchRuleInPack(rule: string, pack: string): string {
  return `The ConfigRule '${rule}' does not exist in the conformance pack '${pack}'.`
}

export function packInUse(name: string): string {
  return `The conformance pack ${name} is currently being deleted. Please retry after some time.`
}

/** @param errors each a sentence or less, without its full stop */
export function invalidTemplate(errors: readonly string[]): string {
  const all = errors.map((error) => error.replace(/\.$/, '')).join(', ')
  return `Invalid conformance pack template provided. Errors found: [${all}]. Fix your template and try again.`
}
