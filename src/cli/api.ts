/** The two APIs that all commands use, whether on a running server or on a stopped one's database. */
export type Service = 'config' | 'ssm' | 'plumbline'

/** Instead of the connection's own. */
export interface As {
  readonly region?: string
  /** Only on a database, or where the server verifies nobody. */
  readonly accountId?: string
}

export interface Api {
  /** The region of requests. */
  readonly region: string
  /** Whether `region` was asked for on the command line. */
  readonly regionAsked: boolean
  /** `http://127.0.0.1:8480`, or the database. */
  readonly where: string
  /** True when this process must do the work that a server's workers would do. */
  readonly direct: boolean
  /** @throws ApiError as the API answered; CommandError when it cannot be reached */
  call<Output extends object>(service: Service, operation: string, input?: object, as?: As): Promise<Output>
  /** Starts this process's workers on a database; a server has its own. */
  work(): Promise<void>
  close(): Promise<void>
}
