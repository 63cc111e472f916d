import { lambdaProblem } from '../../../cloud/functions/lambda.ts'
import type { ConfigContext } from '../../operation.ts'
import { functionOfArn } from './function-arn.ts'
import { functionNamed } from './local-functions.ts'
import { policyNamed } from './rego/policy-store.ts'

type Fail = (fault: 'InsufficientPermissionsException', message: string) => never

/**
 * Fails, as AWS Config does, for a function that cannot be called: neither a local one or a policy of the caller's account and region,
 * nor one of AWS Lambda that the account lets us invoke.
 */
export async function mustBeInvocable(
  { db, caller, connect, log }: ConfigContext,
  arn: string,
  fail: Fail,
): Promise<void> {
  const named = functionOfArn(arn)
  const isHere = named?.accountId === caller.accountId && named.region === caller.region
  if (isHere && (await functionNamed(db, caller, named.name)) !== undefined) return
  if (isHere && (await policyNamed(db, caller, named.name)) !== undefined) return
  const cloud = await connect(caller.accountId, caller.region)
  const problem = cloud === undefined ? 'the account is not connected' : await lambdaProblem(cloud, arn)
  if (problem === undefined) return
  log.warn({ accountId: caller.accountId, functionArn: arn, reason: problem }, 'a function cannot be invoked')
  fail(
    'InsufficientPermissionsException',
    `The AWS Lambda function ${arn} cannot be invoked. Check the specified function ARN, and check the function's permissions.`,
  )
}
