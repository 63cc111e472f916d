import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/lambda-inside-vpc.html */
export const lambdaInsideVpc = managedRule({
  identifier: 'LAMBDA_INSIDE_VPC',
  resourceTypes: ['AWS::Lambda::Function'],
  parameters: { subnetIds: csv() },

  evaluate({ configuration }, { subnetIds: allowed }) {
    const subnets = configuration.texts('vpcConfig.subnetIds').filter((subnet) => subnet !== '')
    if (subnets.length === 0) return nonCompliant('The function is in no VPC.')
    const other = subnets.find((subnet) => allowed?.includes(subnet) === false)
    return other === undefined
      ? compliant
      : nonCompliant(`The function is in the subnet ${other}, which is not listed.`)
  },
})
