import type { Cloud } from '../../clients.ts'

/**
 * The ARN of a resource of EC2 (`vpc`, `network-acl`). A shared one (a subnet of another account's VPC) carries its owner.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export function ec2Arn(cloud: Cloud, kind: string, id: string, ownerId = cloud.accountId): string {
  return `arn:${cloud.partition}:ec2:${cloud.region}:${ownerId}:${kind}/${id}`
}
