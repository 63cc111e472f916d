import { argument } from './option.ts'

/** Names one resource of the account and region. */
export const resourceArguments = {
  resourceType: argument('TYPE', 'Resource type, such as AWS::EC2::Volume'),
  resourceId: argument('ID', 'Resource id, as `plumbline resources` shows it'),
}
