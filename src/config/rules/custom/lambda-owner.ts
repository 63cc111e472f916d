import { parameterObject } from '../input-parameters.ts'
import type { Owner } from '../owner.ts'
import { functionOfArn } from './function-arn.ts'
import { checkedDetails, triggersOf } from './source-details.ts'

/** Rules that are an AWS Lambda function, or a local one that stands for it. */
export const lambdaOwner: Owner = {
  checked({ Source: source, InputParameters: inputText, MaximumExecutionFrequency }, invalid) {
    if (source.CustomPolicyDetails !== undefined) {
      invalid('CustomPolicyDetails should be null/empty if the owner is AWS or CUSTOM_LAMBDA.')
    }
    const { SourceIdentifier: identifier, SourceDetails: details = [] } = source
    if (details.length === 0) {
      invalid(
        'SourceDetails should be null/empty if the owner is AWS. SourceDetails should be provided if the owner is CUSTOM_LAMBDA.',
      )
    }
    if (identifier === undefined || functionOfArn(identifier) === undefined) {
      return invalid(
        `The sourceIdentifier ${identifier ?? 'null'} is invalid. It must be the ARN of an AWS Lambda function when CUSTOM_LAMBDA is the Owner.`,
      )
    }
    if (inputText !== undefined) parameterObject(inputText, invalid)
    return {
      source: {
        Owner: 'CUSTOM_LAMBDA',
        SourceIdentifier: identifier,
        SourceDetails: checkedDetails(details, MaximumExecutionFrequency, invalid),
      },
      maximumExecutionFrequency: MaximumExecutionFrequency,
    }
  },

  implementation({ source }) {
    return { kind: 'function', functionArn: source.SourceIdentifier ?? '', ...triggersOf(source.SourceDetails) }
  },
}
