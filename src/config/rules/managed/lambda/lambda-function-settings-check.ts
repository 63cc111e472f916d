import { compliant, csv, integer, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-settings-check.html */
export const lambdaFunctionSettingsCheck = managedRule({
  identifier: 'LAMBDA_FUNCTION_SETTINGS_CHECK',
  resourceTypes: ['AWS::Lambda::Function'],
  parameters: {
    runtime: csv({ required: true }),
    role: text(),
    memorySize: integer({ default: '128', min: 1 }),
    timeout: integer({ default: '3', min: 1 }),
  },

  evaluate({ configuration }, { runtime: runtimes, ...wanted }) {
    if (configuration.text('packageType') === 'Image') return notApplicable
    const runtime = configuration.text('runtime') ?? 'not set'
    if (!runtimes.includes(runtime)) return nonCompliant(`The runtime is ${runtime}, which is not listed.`)
    for (const name of ['role', 'memorySize', 'timeout'] as const) {
      const found = configuration.text(name) ?? 'not set'
      if (wanted[name] !== undefined && found !== String(wanted[name]))
        return nonCompliant(`${name} is ${found}, not ${wanted[name]}.`)
    }
    return compliant
  },
})
