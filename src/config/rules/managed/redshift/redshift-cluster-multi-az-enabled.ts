import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** Redshift says it as a text, in capitals or not: enabled, or true. */
const ON = ['enabled', 'true']

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-multi-az-enabled.html */
export const redshiftClusterMultiAzEnabled = managedRule({
  identifier: 'REDSHIFT_CLUSTER_MULTI_AZ_ENABLED',
  resourceTypes: ['AWS::Redshift::Cluster'],

  evaluate({ configuration }) {
    const multiAz = configuration.text('multiAZ')?.toLowerCase() ?? ''
    return ON.includes(multiAz) ? compliant : nonCompliant('The cluster runs in one availability zone only.')
  },
})
