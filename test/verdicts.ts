/** What rules say, as the AWS CLI shows it. While it is waited for the SDK asks: each call of the CLI takes a second of a processor. */
import {
  type ConfigServiceClient,
  DescribeConfigRuleEvaluationStatusCommand,
  GetComplianceDetailsByConfigRuleCommand,
} from '@aws-sdk/client-config-service'
import type { As, PlumblineServer } from './plumbline.ts'
import { until } from './until.ts'

export interface Result {
  readonly ComplianceType: string
  readonly Annotation?: string
  readonly EvaluationResultIdentifier: { readonly EvaluationResultQualifier: { readonly ResourceId: string } }
}
export interface RuleStatus {
  readonly LastErrorCode?: string | undefined
  readonly LastErrorMessage?: string | undefined
}

export function verdictsOf(server: PlumblineServer, as: As) {
  let client: ConfigServiceClient | undefined
  const sdk = () => {
    client ??= server.sdk(as)
    return client
  }
  const status = async (rule: string): Promise<RuleStatus | undefined> =>
    (await sdk().send(new DescribeConfigRuleEvaluationStatusCommand({ ConfigRuleNames: [rule] })))
      .ConfigRulesEvaluationStatus?.[0]

  return {
    /** What a rule says of a resource, once it says it. */
    async says(rule: string, resourceId: string, compliance: string): Promise<Result> {
      let seen: unknown
      await until(
        `${rule} to say ${compliance} of ${resourceId}`,
        async () => {
          const { EvaluationResults: results = [] } = await sdk().send(
            new GetComplianceDetailsByConfigRuleCommand({ ConfigRuleName: rule }),
          )
          seen = [results, await status(rule)]
          const of = results.find(
            (r) => r.EvaluationResultIdentifier?.EvaluationResultQualifier?.ResourceId === resourceId,
          )
          return of?.ComplianceType === compliance
        },
        { seen: () => seen },
      )
      const shown: { EvaluationResults: Result[] } = await server.aws(
        ...([as, 'configservice', 'get-compliance-details-by-config-rule', '--config-rule-name', rule] as const),
      )
      return shown.EvaluationResults.find(
        (r) => r.EvaluationResultIdentifier.EvaluationResultQualifier.ResourceId === resourceId,
      )!
    },

    /** The rule's status, once it has an error, as the AWS CLI shows it. */
    async fails(rule: string): Promise<RuleStatus> {
      await until(`an error of ${rule}`, async () => (await status(rule))?.LastErrorCode !== undefined)
      const shown: { ConfigRulesEvaluationStatus: RuleStatus[] } = await server.aws(
        ...([as, 'configservice', 'describe-config-rule-evaluation-status', '--config-rule-names', rule] as const),
      )
      return shown.ConfigRulesEvaluationStatus[0]!
    },
  }
}
