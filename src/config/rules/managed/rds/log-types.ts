const MYSQL = ['audit', 'error', 'general', 'slowquery']
const ORACLE = ['alert', 'audit', 'trace', 'listener']
const SQL_SERVER = ['error', 'agent']

/** Logs that AWS's rule asks for, by engine; of an engine with editions, by what stands before the edition. */
const LOGS: Readonly<Record<string, readonly string[]>> = {
  aurora: MYSQL,
  'aurora-mysql': MYSQL,
  'aurora-postgresql': ['postgresql'],
  mariadb: MYSQL,
  mysql: MYSQL,
  oracle: ORACLE,
  postgres: ['postgresql', 'upgrade'],
  sqlserver: SQL_SERVER,
}

/**
 * What a table by engine says of an engine; its own entry before that of its family.
 * @param engine `aurora-mysql`, `oracle-ee` and the like
 */
export function byEngine<T>(table: ReadonlyMap<string, T>, engine: string): T | undefined {
  return table.get(engine) ?? table.get(engine.replace(/-.*/, ''))
}

const logs = new Map(Object.entries(LOGS))

/** Logs that a DB instance of an engine has to export to CloudWatch; none of an engine that AWS's rule does not name. */
export function logTypesOf(engine: string): readonly string[] {
  return byEngine(logs, engine) ?? []
}
