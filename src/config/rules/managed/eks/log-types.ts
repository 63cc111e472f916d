import type { Fields } from '../../fields.ts'

/** Logs that a cluster's control plane can write. https://docs.aws.amazon.com/eks/latest/APIReference/API_LogSetup.html */
export const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const

/** The logs that a cluster writes. */
export function logsOf(cluster: Fields): readonly string[] {
  return cluster.list('Logging.ClusterLogging.EnabledTypes').map((log) => log.text('Type') ?? '')
}
