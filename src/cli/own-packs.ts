/** The templates of packs that come with Plumbline: see packs/README.md. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { documentOf, readText } from './read-document.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'packs')
const EXTENSION = '.yaml'

/** A template as the command line shows it; whether it holds is the API's to say. */
export interface PackTemplate {
  /** The file's first line. */
  readonly about?: string
  readonly parameters: readonly { readonly name: string; readonly fallback?: string; readonly description?: string }[]
  readonly rules: readonly {
    readonly name: string
    readonly identifier?: string
    readonly controls: readonly string[]
    readonly description?: string
  }[]
}

/** Their names: `security`. */
export function ownPacks(): readonly string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(EXTENSION))
  return files.map((file) => file.slice(0, -EXTENSION.length)).sort()
}

/** The file of one of them, which must be there. */
export function ownPackFile(name: string): string {
  return path.join(FOLDER, `${name}${EXTENSION}`)
}

/** @throws CommandError when the file cannot be read */
export function packTemplate(file: string): PackTemplate {
  const text = readText(file)
  const { Parameters, Resources } = objectOf(documentOf(text, file))
  const [, about] = /^#\s*(.+)/.exec(text) ?? []
  return {
    about,
    parameters: Object.entries(objectOf(Parameters)).map(([name, given]) => {
      const { Default, Description } = objectOf(given)
      return { name, fallback: textOf(Default), description: textOf(Description) }
    }),
    rules: Object.entries(objectOf(Resources)).flatMap(([logicalId, given]) => {
      const { Type, Controls, Properties } = objectOf(given)
      if (Type !== 'AWS::Config::ConfigRule') return []
      const { ConfigRuleName, Description, Source } = objectOf(Properties)
      return {
        name: textOf(ConfigRuleName) ?? logicalId,
        identifier: textOf(objectOf(Source).SourceIdentifier),
        controls: Array.isArray(Controls) ? Controls.map(String) : [],
        description: textOf(Description),
      }
    }),
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function textOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined
}
