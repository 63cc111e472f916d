import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appintegrations-application-approved-origins-check.html */
export const appintegrationsApplicationApprovedOriginsCheck = managedRule({
  identifier: 'APPINTEGRATIONS_APPLICATION_APPROVED_ORIGINS_CHECK',
  resourceTypes: ['AWS::AppIntegrations::Application'],
  parameters: { allowedApprovedOrigins: csv() },

  evaluate({ configuration }, { allowedApprovedOrigins = [] }) {
    const origins = configuration.texts('ApplicationSourceConfig.ExternalUrlConfig.ApprovedOrigins')
    const other = origins.find((origin) => !allowedApprovedOrigins.includes(origin))
    return other === undefined ? compliant : nonCompliant(`The origin ${other} is approved.`)
  },
})
