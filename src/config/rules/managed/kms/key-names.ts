/** Whether a key's ARN, or its id, is among the keys asked for, which are given by either. */
export function isAmongKeys(key: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => one === key || key.endsWith(`/${one}`) || one.endsWith(`:key/${key}`))
}
