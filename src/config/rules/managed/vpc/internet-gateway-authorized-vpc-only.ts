import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/internet-gateway-authorized-vpc-only.html */
export const internetGatewayAuthorizedVpcOnly = managedRule({
  identifier: 'INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY',
  resourceTypes: ['AWS::EC2::InternetGateway'],
  parameters: { AuthorizedVpcIds: csv() },

  evaluate({ configuration }, { AuthorizedVpcIds: authorized = [] }) {
    const attached = configuration.list('attachments').map((attachment) => attachment.text('vpcId') ?? 'an unknown VPC')
    const wrong = attached.find((vpc) => !authorized.includes(vpc))
    return wrong === undefined
      ? compliant
      : nonCompliant(`The gateway is attached to ${wrong}, which is not authorized.`)
  },
})
