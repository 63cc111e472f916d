import type { Api } from './api.ts'
import type { Context } from './command.ts'
import { bar } from './progress.ts'

/** How far an import is, as GetImport gives it. */
export interface ImportState {
  readonly importId: string
  readonly source: string
  readonly state: 'queued' | 'running' | 'done' | 'failed'
  readonly progress: {
    readonly filesDone?: number
    readonly filesTotal?: number
    /** Items and events read, and those of them that were new. */
    readonly items?: number
    readonly written?: number
    readonly bytesDone?: number
    readonly bytesTotal?: number
    /** Once it is done: files, and at most a hundred of those that failed. */
    readonly imported?: number
    readonly known?: number
    readonly failed?: number
    readonly ignored?: number
    readonly failures?: readonly { readonly file: string; readonly reason: string }[]
  }
  readonly error?: string
}

/** Milliseconds between two looks. */
const POLL = 250
/** Where there is no terminal a line is written for each of so many parts. */
const PARTS = 10

/** Waits for the import's end, telling how far it is. @throws when the command is interrupted */
export async function followImport(api: Api, importId: string, { sleep, progress }: Context): Promise<ImportState> {
  let toldParts = -1
  for (;;) {
    const state = await api.call<ImportState>('plumbline', 'GetImport', { importId })
    const { filesDone = 0, filesTotal = 0, items = 0, bytesDone = 0, bytesTotal = 0 } = state.progress
    const text = `${bar(bytesDone, bytesTotal)} ${filesDone}/${filesTotal} files, ${items} items`
    progress.move(state.state === 'queued' ? 'waiting for a worker' : text)
    const parts = bytesTotal === 0 ? -1 : Math.floor((bytesDone / bytesTotal) * PARTS)
    if (parts > toldParts && !progress.live) {
      toldParts = parts
      progress.tell(text)
    }
    if (state.state === 'done' || state.state === 'failed') {
      progress.end()
      return state
    }
    await sleep(POLL)
  }
}
