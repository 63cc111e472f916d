import { compliant, csv, managedRule, nonCompliant, text } from '../../managed-rule.ts'

const NUMBERS = [1, 2, 3, 4, 5, 6] as const

/** https://docs.aws.amazon.com/config/latest/developerguide/required-tags.html */
export const requiredTags = managedRule({
  identifier: 'REQUIRED_TAGS',
  resourceTypes: [
    'AWS::ACM::Certificate',
    'AWS::AutoScaling::AutoScalingGroup',
    'AWS::CloudFormation::Stack',
    'AWS::CodeBuild::Project',
    'AWS::DynamoDB::Table',
    'AWS::EC2::CustomerGateway',
    'AWS::EC2::Instance',
    'AWS::EC2::InternetGateway',
    'AWS::EC2::NetworkAcl',
    'AWS::EC2::NetworkInterface',
    'AWS::EC2::RouteTable',
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::Subnet',
    'AWS::EC2::Volume',
    'AWS::EC2::VPC',
    'AWS::EC2::VPNConnection',
    'AWS::EC2::VPNGateway',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBSecurityGroup',
    'AWS::RDS::DBSnapshot',
    'AWS::RDS::DBSubnetGroup',
    'AWS::RDS::EventSubscription',
    'AWS::Redshift::Cluster',
    'AWS::Redshift::ClusterParameterGroup',
    'AWS::Redshift::ClusterSecurityGroup',
    'AWS::Redshift::ClusterSnapshot',
    'AWS::Redshift::ClusterSubnetGroup',
    'AWS::S3::Bucket',
  ],
  parameters: {
    tag1Key: text({ required: true }),
    tag1Value: csv(),
    tag2Key: text(),
    tag2Value: csv(),
    tag3Key: text(),
    tag3Value: csv(),
    tag4Key: text(),
    tag4Value: csv(),
    tag5Key: text(),
    tag5Value: csv(),
    tag6Key: text(),
    tag6Value: csv(),
  },

  evaluate({ tags }, parameters) {
    for (const number of NUMBERS) {
      const key = parameters[`tag${number}Key`]
      if (key === undefined) continue
      const value = Object.hasOwn(tags, key) ? tags[key]! : undefined
      if (value === undefined) return nonCompliant(`The resource lacks the tag ${key}.`)
      if (parameters[`tag${number}Value`]?.includes(value) === false)
        return nonCompliant(`The tag ${key} has the value ${value}.`)
    }
    return compliant
  },
})
