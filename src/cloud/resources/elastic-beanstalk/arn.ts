import type { Cloud } from '../../clients.ts'

/**
 * The ARN of something of Elastic Beanstalk's.
 * @param resource the kind and the names: `application/shop`
 */
export function beanstalkArn({ partition, region, accountId }: Cloud, resource: string): string {
  return `arn:${partition}:elasticbeanstalk:${region}:${accountId}:${resource}`
}
