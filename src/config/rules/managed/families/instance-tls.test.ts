import { instanceParameters } from '../../../../cloud/facts/rds/instance-parameters.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { instanceTls, tlsParameters } from './instance-tls.ts'

const TYPE = 'AWS::RDS::DBInstance'

for (const [i, [, name, parameter]] of tlsParameters.entries()) {
  const instance = (resourceId: string, group: string, status = 'in-sync', engine: string = name) => ({
    resourceType: TYPE,
    resourceId,
    configuration: {
      engine: engine === 'sqlserver' ? 'sqlserver-se' : engine,
      engineVersion: '16.2',
      dBParameterGroups: [{ dBParameterGroupName: group, parameterApplyStatus: status }],
    },
  })
  const groups = new Map([
    ['strict', new Map([[parameter, '1']])],
    ['said', new Map([[parameter, 'ON']])],
    ['lax', new Map([[parameter, '0']])],
    ['silent', new Map<string, string>()],
  ])
  testAccountRule(instanceTls[i] as AnyAccountRule, {
    'each instance by its parameter group': {
      items: [
        instance('a', 'strict'),
        instance('b', 'said'),
        instance('c', 'lax'),
        instance('d', 'silent'),
        instance('e', 'strict', 'pending-reboot'),
        instance('unknown', 'another'),
        instance('other', 'lax', 'in-sync', 'oracle-ee'),
        { resourceType: TYPE, resourceId: 'unreadable', configuration: { engine: [] } },
      ],
      facts: [[instanceParameters, groups]],
      expect: {
        [`${TYPE} a`]: 'COMPLIANT',
        [`${TYPE} b`]: 'COMPLIANT',
        [`${TYPE} c`]: 'NON_COMPLIANT',
        [`${TYPE} d`]: 'NON_COMPLIANT',
        [`${TYPE} e`]: 'NON_COMPLIANT',
      },
    },
    'the parameters cannot be read': {
      items: [instance('a', 'strict')],
      facts: [[instanceParameters, new Error('AccessDenied')]],
      expect: { throws: /AccessDenied/ },
    },
  })
}

const old = (engineVersion: string) => ({
  resourceType: TYPE,
  resourceId: engineVersion,
  configuration: {
    engine: 'mariadb',
    engineVersion,
    dBParameterGroups: [{ dBParameterGroupName: 'lax', parameterApplyStatus: 'in-sync' }],
  },
})

testAccountRule(instanceTls[0] as AnyAccountRule, {
  'MariaDB before 10.5 is not judged': {
    items: [old('10.4.32'), old('10.5.1')],
    facts: [[instanceParameters, new Map([['lax', new Map()]])]],
    expect: { [`${TYPE} 10.5.1`]: 'NON_COMPLIANT' },
  },
})
