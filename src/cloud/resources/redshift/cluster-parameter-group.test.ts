import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { redshiftClusterParameterGroup } from './cluster-parameter-group.ts'

const gone = Object.assign(new Error('not found'), { name: 'ClusterParameterGroupNotFoundFault' })
const parameter = (ParameterName: string, ParameterValue: string) => ({
  ParameterName,
  ParameterValue,
  Description: 'a parameter',
  Source: 'user',
  DataType: 'string',
  ApplyType: 'static',
  IsModifiable: true,
})
const recorded = (parameterName: string, parameterValue: string) => ({
  parameterName,
  parameterValue,
  description: 'a parameter',
  source: 'user',
  dataType: 'string',
  applyType: 'static',
  isModifiable: true,
})

testResourceType(redshiftClusterParameterGroup, {
  'a group beside that of Redshift': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('redshift')
      await client.send(
        new sdk.CreateClusterParameterGroupCommand({
          ParameterGroupName: 'tls',
          ParameterGroupFamily: 'redshift-1.0',
          Description: 'asks for TLS',
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
    },
    expect(resources) {
      const tls = resources.find((r) => r.resourceId === 'tls')
      assert.ok(resources.length > 1)
      assert.match(String(tls?.arn), /^arn:aws:redshift:us-east-1:\d{12}:parametergroup:tls$/)
      assert.deepEqual(tls?.configuration, {
        parameterGroupName: 'tls',
        parameterGroupFamily: 'redshift-1.0',
        description: 'asks for TLS',
        tags: [{ key: 'team', value: 'blue' }],
      })
      assert.deepEqual(tls?.tags, { team: 'blue' })
      const parameters = tls?.supplementaryConfiguration?.Parameters as { parameterName: string }[]
      assert.ok(parameters.some(({ parameterName }) => parameterName === 'require_ssl'))
    },
  },
  'parameters of two pages, and a group that vanishes': {
    answers: {
      'redshift:DescribeClusterParameterGroups': ({ ParameterGroupName }: { ParameterGroupName?: string }) => {
        if (ParameterGroupName === 'no-such-id') throw gone
        const group = { ParameterGroupName: 'tls', ParameterGroupFamily: 'redshift-1.0' }
        const vanishing = { ParameterGroupName: 'vanishing' }
        return { ParameterGroups: ParameterGroupName === undefined ? [vanishing, group] : [group] }
      },
      'redshift:DescribeClusterParameters': (asked: { ParameterGroupName: string; Marker?: string }) => {
        if (asked.ParameterGroupName === 'vanishing') throw gone
        if (asked.Marker === undefined) return { Parameters: [parameter('require_ssl', 'true')], Marker: 'more' }
        return { Parameters: [parameter('wlm_json_configuration', '[{"auto_wlm":true}]')] }
      },
    },
    expect([found, ...others]) {
      assert.deepEqual(others, [])
      assert.deepEqual(found?.configuration, {
        parameterGroupName: 'tls',
        parameterGroupFamily: 'redshift-1.0',
        tags: [],
      })
      assert.deepEqual(found?.supplementaryConfiguration, {
        Parameters: [recorded('require_ssl', 'true'), recorded('wlm_json_configuration', '[{"auto_wlm":true}]')],
      })
    },
  },
})
