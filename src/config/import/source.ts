import type { Readable } from 'node:stream'
import type { Cloud } from '../../cloud/clients.ts'

/** Where the files are: a directory or a single file, or a bucket that a connected account can read. */
export type ImportSource =
  | { readonly path: string }
  | { readonly cloud: Cloud; readonly bucket: string; readonly prefix: string }

export interface SourceFile {
  /** With `/` between folders, unique within the source. */
  readonly name: string
  /** Bytes as stored. */
  readonly size: number
  /** Changes when the file does. */
  readonly fingerprint: string
}

/** A source of files. Nothing of it is held in memory as a whole: a bucket may have millions of keys. */
export interface Source {
  /** The same for whatever part of it is imported, so that a file is known again. */
  readonly name: string
  /** All files under the source. */
  list(): AsyncIterable<SourceFile>
  /** The files that stand directly in a folder. */
  listFolder(folder: string): AsyncIterable<SourceFile>
  open(file: SourceFile): Promise<Readable>
}

export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}
