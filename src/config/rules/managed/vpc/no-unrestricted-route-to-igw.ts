import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { isAllAddresses } from './open-ports.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/no-unrestricted-route-to-igw.html */
export const noUnrestrictedRouteToIgw = managedRule({
  identifier: 'NO_UNRESTRICTED_ROUTE_TO_IGW',
  resourceTypes: ['AWS::EC2::RouteTable'],
  parameters: { routeTableIds: csv() },

  evaluate({ configuration, resourceId }, { routeTableIds: exempted = [] }) {
    const open = configuration.list('routes').find((route) => {
      const destinations = [route.text('destinationCidrBlock'), route.text('destinationIpv6CidrBlock')]
      return route.text('gatewayId')?.startsWith('igw-') && destinations.some(isAllAddresses)
    })
    if (open === undefined || exempted.includes(resourceId)) return compliant
    return nonCompliant(`The default route leads to the internet gateway ${open.text('gatewayId')}.`)
  },
})
