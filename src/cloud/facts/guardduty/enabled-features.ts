interface Feature {
  readonly Name?: string
  readonly Status?: string
  readonly AdditionalConfiguration?: readonly { readonly Name?: string; readonly Status?: string }[]
}

/**
 * The features that are on, and what is on of their additional configuration (`RUNTIME_MONITORING/EC2_AGENT_MANAGEMENT`).
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfigurationResult.html
 */
export function enabledFeatures(features: readonly Feature[] = []): ReadonlySet<string> {
  const enabled = new Set<string>()
  for (const { Name, Status, AdditionalConfiguration = [] } of features) {
    if (Status !== 'ENABLED') continue
    enabled.add(Name!)
    for (const more of AdditionalConfiguration) if (more.Status === 'ENABLED') enabled.add(`${Name}/${more.Name}`)
  }
  return enabled
}
