import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A stage of a REST API must say how it logs its methods; one of the second version must say it for the default route
 * and may for others.
 * https://docs.aws.amazon.com/config/latest/developerguide/api-gw-execution-logging-enabled.html
 */
export const apiGwExecutionLoggingEnabled = managedRule({
  identifier: 'API_GW_EXECUTION_LOGGING_ENABLED',
  resourceTypes: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  parameters: { loggingLevel: csv({ default: 'ERROR,INFO' }) },

  evaluate({ resourceType, configuration }, { loggingLevel: levels }) {
    const isLogged = (level: string | undefined) => levels.includes(level ?? 'OFF')
    if (resourceType === 'AWS::ApiGateway::Stage') {
      const methods = configuration.entries('methodSettings')
      if (methods.length === 0) return nonCompliant('Calls of methods are not logged.')
      const [path] = methods.find(([, method]) => !isLogged(method.text('loggingLevel'))) ?? []
      return path === undefined ? compliant : nonCompliant(`Calls of ${path} are not logged as asked for.`)
    }
    if (!isLogged(configuration.text('defaultRouteSettings.loggingLevel')))
      return nonCompliant('Calls of routes are not logged by default as asked for.')
    const [route] =
      configuration
        .entries('routeSettings')
        .find(([, one]) => one.has('loggingLevel') && !isLogged(one.text('loggingLevel'))) ?? []
    return route === undefined ? compliant : nonCompliant(`Calls of ${route} are not logged as asked for.`)
  },
})
