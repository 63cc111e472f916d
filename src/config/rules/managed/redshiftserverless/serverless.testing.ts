/** Namespaces and workgroups for tests of rules. */
import { namespaces, type ServerlessNamespace } from '../../../../cloud/facts/redshift-serverless/namespaces.ts'
import { type ServerlessWorkgroup, workgroups } from '../../../../cloud/facts/redshift-serverless/workgroups.ts'

export const namespace = (name: string, more: Partial<ServerlessNamespace> = {}): ServerlessNamespace => ({
  name,
  ...more,
})
export const workgroup = (name: string, more: Partial<ServerlessWorkgroup> = {}): ServerlessWorkgroup => ({
  name,
  parameters: new Map(),
  ...more,
})

export const listedNamespaces = (...all: readonly ServerlessNamespace[]) => [[namespaces, all]] as const
export const listedWorkgroups = (...all: readonly ServerlessWorkgroup[]) => [[workgroups, all]] as const
export const noNamespaces = [[namespaces, new Error('AccessDenied')]] as const
export const noWorkgroups = [[workgroups, new Error('AccessDenied')]] as const

export const ofNamespace = (name: string) => `AWS::RedshiftServerless::Namespace ${name}`
export const ofWorkgroup = (name: string) => `AWS::RedshiftServerless::Workgroup ${name}`
