import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { clusterParameters } from './cluster-parameters.ts'
import { instanceParameters } from './instance-parameters.ts'

interface Page {
  readonly Marker?: string
  readonly DBParameterGroupName?: string
}

const gone = Object.assign(new Error('gone'), { name: 'DBParameterGroupNotFoundFault' })

test('parameters of instances: every page, the parameters of interest only', async () => {
  const cloud = cannedAccount({
    'rds:DescribeDBParameterGroups': ({ Marker }: Page) =>
      Marker === undefined
        ? { DBParameterGroups: [{ DBParameterGroupName: 'one' }], Marker: 'more' }
        : { DBParameterGroups: [{ DBParameterGroupName: 'two' }, { DBParameterGroupName: 'gone' }] },
    'rds:DescribeDBParameters': ({ Marker, DBParameterGroupName: group }: Page) => {
      if (group === 'gone') throw gone
      if (group === 'two') return { Parameters: [{ ParameterName: 'rds.force_ssl' }] }
      return Marker === undefined
        ? { Parameters: [{ ParameterName: 'autovacuum', ParameterValue: '1' }], Marker: 'more' }
        : { Parameters: [{ ParameterName: 'require_secure_transport', ParameterValue: 'ON' }] }
    },
  })
  assert.deepEqual(
    await instanceParameters.read(cloud),
    new Map([
      ['one', new Map([['require_secure_transport', 'ON']])],
      ['two', new Map()],
    ]),
  )
})

test('parameters of instances: a failure is no value', async () => {
  const cloud = cannedAccount({
    'rds:DescribeDBParameterGroups': { DBParameterGroups: [{ DBParameterGroupName: 'one' }] },
    'rds:DescribeDBParameters': Object.assign(new Error('not authorized'), { name: 'AccessDenied' }),
  })
  await assert.rejects(instanceParameters.read(cloud), { name: 'AccessDenied' })
})

test('parameters of clusters', async () => {
  const cloud = cannedAccount({
    'rds:DescribeDBClusterParameterGroups': { DBClusterParameterGroups: [{ DBClusterParameterGroupName: 'one' }] },
    'rds:DescribeDBClusterParameters': {
      Parameters: [
        { ParameterName: 'tls', ParameterValue: 'enabled' },
        { ParameterName: 'ttl_monitor', ParameterValue: 'enabled' },
      ],
    },
  })
  assert.deepEqual(await clusterParameters.read(cloud), new Map([['one', new Map([['tls', 'enabled']])]]))
})
