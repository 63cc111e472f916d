import { compliant, managedRule, managedRules, nonCompliant, text } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, parameter: string]

export const valuesAsAsked = [
  ['AMPLIFY_APP_PLATFORM_CHECK', 'AWS::Amplify::App', 'Platform', 'approvedPlatform'],
  ['APPFLOW_FLOW_TRIGGER_TYPE_CHECK', 'AWS::AppFlow::Flow', 'TriggerConfig.TriggerType', 'triggerType'],
  ['APPMESH_MESH_IP_PREF_CHECK', 'AWS::AppMesh::Mesh', 'Spec.ServiceDiscovery.IpPreference', 'ipPreference'],
  [
    'APPRUNNER_SERVICE_IP_ADDRESS_TYPE_CHECK',
    'AWS::AppRunner::Service',
    'NetworkConfiguration.IpAddressType',
    'ipAddressType',
  ],
] as const satisfies readonly Row[]

/**
 * Rules whose parameter says which value a setting has to have.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const asAsked = managedRules<Row>(valuesAsAsked, (identifier, resourceType, path, parameter) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],
    parameters: { [parameter]: text({ required: true }) },

    evaluate({ configuration }, { [parameter]: asked }) {
      const found = configuration.text(path)
      return found === asked ? compliant : nonCompliant(`${path} is ${found ?? 'not set'}, not ${asked}.`)
    },
  }),
)
