import type { App, ListenOptions } from '../../src/app/app.ts'

/** Ports that are tried, one after the other. */
const ATTEMPTS = 20

/** Listens at the first free port from `port` on. @throws when none of twenty is free */
export async function listenFrom(app: App, { port, ...options }: ListenOptions): Promise<string> {
  for (let i = 0; ; i++) {
    try {
      const listening = await app.listen({ ...options, port: port === 0 ? 0 : port + i })
      return listening.url
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || i + 1 >= ATTEMPTS || port + i >= 65_535) throw error
    }
  }
}
