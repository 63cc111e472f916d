/** Engines of clusters: AWS Config records DocumentDB's and Neptune's clusters as RDS's too. */
export const AURORA_MYSQL = ['aurora', 'aurora-mysql'] as const
export const AURORA = [...AURORA_MYSQL, 'aurora-postgresql'] as const
/** Clusters of three instances, of which two can be read. */
export const MULTI_AZ_CLUSTER = ['mysql', 'postgres'] as const
/** RDS's own clusters. */
export const RDS_CLUSTER = [...AURORA, ...MULTI_AZ_CLUSTER] as const

/** DocumentDB or Neptune. */
export function isNotRds(engine: string | undefined): boolean {
  return engine === 'docdb' || engine === 'neptune'
}

/** @param engine `aurora-mysql` and the like */
export function isAurora(engine: string | undefined): boolean {
  return engine !== undefined && (AURORA as readonly string[]).includes(engine)
}
