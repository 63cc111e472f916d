import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, path: string, value: string]

/**
 * Rules that ask for one value of a function's setting.
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-log-format-json.html
 * https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-xray-enabled.html
 */
export const requiredFunctionValues = managedRules<Row>(
  [
    ['LAMBDA_FUNCTION_LOG_FORMAT_JSON', 'loggingConfig.logFormat', 'JSON'],
    ['LAMBDA_FUNCTION_XRAY_ENABLED', 'tracingConfig.mode', 'Active'],
  ],
  (identifier, path, value) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::Lambda::Function'],

      evaluate({ configuration }) {
        const found = configuration.text(path)
        return found === value ? compliant : nonCompliant(`${path} is ${found ?? 'not set'}, not ${value}.`)
      },
    }),
)
