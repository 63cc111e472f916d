/** What a resource's rules say of it, as a resource. Made by the evaluator of its own verdicts, and read from nowhere. */
export const RESOURCE_COMPLIANCE = 'AWS::Config::ResourceCompliance'
