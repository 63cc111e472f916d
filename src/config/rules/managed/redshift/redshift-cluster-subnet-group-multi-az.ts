import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-subnet-group-multi-az.html */
export const redshiftClusterSubnetGroupMultiAz = managedRule({
  identifier: 'REDSHIFT_CLUSTER_SUBNET_GROUP_MULTI_AZ',
  resourceTypes: ['AWS::Redshift::ClusterSubnetGroup'],

  evaluate({ configuration }) {
    const zones = new Set(configuration.list('subnets').map((subnet) => subnet.text('subnetAvailabilityZone.name')))
    zones.delete(undefined)
    return zones.size > 1 ? compliant : nonCompliant(`The subnets are in ${zones.size} availability zones, not two.`)
  },
})
