import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { catalogueRule } from './managed.ts'

/** The file of a managed rule, for who wants to read how it judges. */
export interface RuleSource {
  /** `managed/s3/s3-bucket-versioning-enabled.ts` */
  readonly file: string
  readonly text: string
}

const ROOT = import.meta.dirname
const FOLDER = 'managed'
const UNIT = /\bmanagedRules?[<(]/
const IDENTIFIER = /'([A-Z][A-Z0-9_]+)'/g

let files: Promise<ReadonlyMap<string, string>> | undefined

/** @returns nothing for a rule that is not implemented */
export async function ruleSource(identifier: string): Promise<RuleSource | undefined> {
  files ??= filesByIdentifier()
  const file = (await files).get(identifier)
  return file === undefined ? undefined : { file, text: await readFile(path.join(ROOT, file), 'utf8') }
}

/** A rule's file is the one of its name; a member of a family stands in its table. */
async function filesByIdentifier(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const names = await readdir(path.join(ROOT, FOLDER), { recursive: true })
  for (const name of names.sort()) {
    const file = path.posix.join(FOLDER, ...name.split(path.sep))
    if (!/^[^.]+\.[jt]s$/.test(path.basename(file))) continue
    const text = await readFile(path.join(ROOT, file), 'utf8')
    if (!UNIT.test(text)) continue
    for (const [, identifier] of text.matchAll(IDENTIFIER)) {
      const rule = catalogueRule(identifier!)
      if (rule === undefined) continue
      const own = path.basename(file).startsWith(`${rule.name}.`)
      if (own || !found.has(rule.identifier)) found.set(rule.identifier, file)
    }
  }
  return found
}
