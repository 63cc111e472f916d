/** Where in a data directory the database's files lie: beside its lock, and apart from what others keep there. */
import { existsSync } from 'node:fs'
import path from 'node:path'

export const filesOf = (dataDir: string) => path.join(dataDir, 'postgres')

export function hasFiles(dataDir: string): boolean {
  return existsSync(filesOf(dataDir))
}
