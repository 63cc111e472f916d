/** What the process's exit code says; docs/cli.md lists them for users. */
export const EXIT = {
  ok: 0,
  /** The command could not be done, or was done in part. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The server cannot be reached, or the database cannot be opened. */
  unreachable: 3,
  /** Signature or policy refused the request. */
  refused: 4,
  /** What was asked for does not exist. */
  notFound: 5,
  /** Ended by Ctrl-C; by SIGTERM it is `interrupted + 13`. */
  interrupted: 130,
} as const
