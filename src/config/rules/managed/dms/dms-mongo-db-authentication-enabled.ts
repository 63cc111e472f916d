import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/dms-mongo-db-authentication-enabled.html */
export const dmsMongoDbAuthenticationEnabled = managedRule({
  identifier: 'DMS_MONGO_DB_AUTHENTICATION_ENABLED',
  resourceTypes: ['AWS::DMS::Endpoint'],

  evaluate({ configuration }) {
    if (configuration.text('EngineName') !== 'mongodb') return notApplicable
    const type = configuration.text('MongoDbSettings.AuthType')
    // DMS itself gives the type in capitals.
    return type?.toLowerCase() === 'password' ? compliant : nonCompliant(`Authentication is ${type ?? 'not set'}.`)
  },
})
