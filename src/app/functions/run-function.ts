import type { Cloud } from '../../cloud/clients.ts'
import { partitionOf } from '../../cloud/clients.ts'
import { functionEnvironment } from '../../cloud/functions/environment.ts'
import { invokeLambda } from '../../cloud/functions/lambda.ts'
import { functionArn } from '../../cloud/functions/local-function.ts'
import type { FunctionOutcome } from '../../cloud/functions/outcome.ts'
import { createPool, type Warm } from '../../cloud/functions/pool.ts'
import { startFunction } from '../../cloud/functions/start-function.ts'
import type { OpaServer } from '../../cloud/rego/opa-server.ts'
import { functionOfArn } from '../../config/rules/custom/function-arn.ts'
import type { FunctionRunner } from '../../config/rules/custom/function-runner.ts'
import { functionNamed, type StoredFunction } from '../../config/rules/custom/local-functions.ts'
import { policyNamed } from '../../config/rules/custom/rego/policy-store.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Database } from '../../store/database.ts'
import type { Call } from '../../wire/dispatch.ts'
import type { Logger } from '../context.ts'
import { judgeByPolicy } from '../rego/judge-by-policy.ts'
import { configEndpoint } from './config-endpoint.ts'

interface Parts {
  readonly db: Database
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  /** One operation of AWS Config, without HTTP. */
  call(call: Call): Promise<object>
  /** A running OPA, for policies in Rego that have no module. */
  readonly opa?: OpaServer
  readonly log: Logger
}

export interface Functions {
  readonly invoke: FunctionRunner
  /** Ends the warm processes. */
  close(): Promise<void>
}

/** Runs the functions of rules: the local one of the ARN's name, the policy in Rego of that name, or AWS Lambda's. */
export function functions(parts: Parts): Functions {
  const pool = createPool(Date.now)
  return {
    async invoke(call) {
      const named = functionOfArn(call.functionArn)
      const isHere = named?.accountId === call.accountId && named.region === call.region
      const local = isHere ? await functionNamed(parts.db, named, named.name) : undefined
      const policy = isHere && local === undefined ? await policyNamed(parts.db, named, named.name) : undefined
      if (policy !== undefined) return judgeByPolicy(policy, call, parts)
      const cloud = await parts.connect(call.accountId, call.region)
      if (local === undefined) {
        if (cloud === undefined)
          return unreachable(`${call.functionArn} is no local function, and its account is not connected`)
        return invokeLambda(cloud, call.functionArn, call.event as unknown as JsonObject, call.signal)
      }
      let started = false
      try {
        return await pool.use(
          JSON.stringify({ ...local, files: undefined, cloud: cloud !== undefined }),
          () => start(local, cloud, parts),
          (process) => {
            started = true
            return process.call(
              call.event as unknown as JsonObject,
              { requestId: call.requestId, functionArn: functionArn(local, partitionOf(local.region)) },
              call.signal,
            )
          },
        )
      } catch (error) {
        if (started) throw error
        call.signal.throwIfAborted()
        return unreachable((error as Error).message)
      }
    },
    close: () => pool.close(),
  }
}

async function start(of: StoredFunction, cloud: Cloud | undefined, { call, log }: Parts): Promise<Warm> {
  const { accountId, region, name } = of
  const principalArn = `arn:${partitionOf(region)}:sts::${accountId}:assumed-role/plumbline-function/${name}`
  const endpoint = await configEndpoint({ accountId, region, principalArn, accessKeyId: 'function' }, call, log)
  try {
    const { variables, until } = await functionEnvironment(of, cloud, endpoint.url, Date.now())
    const process = await startFunction(of, variables)
    return {
      process,
      until,
      async end() {
        await process.end()
        endpoint.close()
      },
    }
  } catch (error) {
    endpoint.close()
    throw error
  }
}

function unreachable(message: string): FunctionOutcome {
  return { reached: false, error: { type: 'FunctionNotInvoked', message }, output: '' }
}
