import type { DescribeConfigurationRecordersRequest } from '../../model/config.gen.ts'
import type { Queryable } from '../../store/database.ts'
import { type Recorder, recorderArn } from './recorder.ts'
import { invalidServicePrincipal, LINKED_SERVICES } from './service-linked.ts'
import { recordersOf, type Scope } from './store.ts'

type Fail = (fault: 'NoSuchConfigurationRecorderException' | 'ValidationException', message: string) => never

/**
 * The recorder that a describing request names, by name, service principal or ARN: at most one may be named. Without any it is
 * the customer managed one, or none.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html
 */
export async function selectedRecorders(
  db: Queryable,
  scope: Scope,
  { ConfigurationRecorderNames: names = [], ServicePrincipal, Arn }: DescribeConfigurationRecordersRequest,
  fail: Fail,
): Promise<Recorder[]> {
  const asked = new Set(names).size + Number(ServicePrincipal !== undefined) + Number(Arn !== undefined)
  if (asked > 1) fail('ValidationException', 'You have specified more than one configuration recorder.')
  if (ServicePrincipal !== undefined && !LINKED_SERVICES.has(ServicePrincipal)) {
    fail('ValidationException', invalidServicePrincipal(ServicePrincipal))
  }
  const all = await recordersOf(db, scope)
  const one = (is: (recorder: Recorder) => boolean, none: string) => [
    all.find(is) ?? fail('NoSuchConfigurationRecorderException', none),
  ]
  const name = names[0]
  if (name !== undefined) return one((recorder) => recorder.name === name, noneNamed(name))
  if (ServicePrincipal !== undefined) {
    return one((recorder) => recorder.servicePrincipal === ServicePrincipal, noneForService(ServicePrincipal))
  }
  if (Arn !== undefined) return one((recorder) => recorderArn(recorder) === Arn, noneWithArn(Arn))
  return all.filter((recorder) => recorder.servicePrincipal === undefined)
}

export function noneNamed(name: string): string {
  return `Cannot find configuration recorder with the specified name '${name}'.`
}

export function noneForService(principal: string): string {
  return `Cannot find configuration recorder with the specified service principal '${principal}'.`
}

export function noneWithArn(arn: string): string {
  return `Cannot find configuration recorder with the specified arn '${arn}'.`
}
