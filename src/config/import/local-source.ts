import { createReadStream } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { folderOf, type Source, type SourceFile } from './source.ts'

/**
 * The files of a directory and its subdirectories, or one file. Links to directories are not followed: they may lead in circles.
 * @throws when there is nothing at the path
 */
export async function localSource(given: string): Promise<Source> {
  const root = await realpath(given)
  const isFile = (await stat(root)).isFile()
  return {
    name: 'file',
    list: () => (isFile ? one(root) : walk(root, true)),
    listFolder: (folder) => (isFile && folder === folderOf(toName(root)) ? one(root) : walk(folder || '/', false)),
    open: async ({ name }) => createReadStream(name, { highWaterMark: 256 * 1024 }),
  }
}

async function* one(file: string): AsyncGenerator<SourceFile, void> {
  yield await sourceFile(file)
}

async function* walk(folder: string, deep: boolean): AsyncGenerator<SourceFile, void> {
  const folders: string[] = []
  for await (const entry of await opendir(folder)) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) folders.push(full)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(full)))) yield await sourceFile(full)
  }
  if (deep) for (const child of folders) yield* walk(child, true)
}

/** A link that leads nowhere is no file. */
async function isFile(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile()
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return false
    throw error
  }
}

async function sourceFile(file: string): Promise<SourceFile> {
  const { size, mtimeMs } = await stat(file)
  return { name: toName(file), size, fingerprint: `${size}-${mtimeMs}` }
}

function toName(file: string): string {
  return file.split(path.sep).join('/')
}
