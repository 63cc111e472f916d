import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { gravitonPeer } from './graviton-peers.ts'

/** https://docs.aws.amazon.com/wellarchitected/latest/sustainability-pillar/sus_sus_hardware_a3.html */
export const instanceGraviton = managedRule({
  identifier: 'PLUMBLINE_INSTANCE_GRAVITON',
  resourceTypes: ['AWS::EC2::Instance'],
  own: {
    pillar: 'Sustainability',
    check:
      'NON_COMPLIANT if the family of the instance has a peer with AWS Graviton processors. NOT_APPLICABLE to Windows, which does not run on them.',
  },

  evaluate({ configuration }) {
    const type = configuration.text('instanceType') ?? ''
    const windows = [configuration.text('platform'), configuration.text('platformDetails')]
    if (windows.some((text) => text?.toLowerCase().startsWith('windows'))) return notApplicable
    const peer = gravitonPeer(type)
    return peer === undefined
      ? compliant
      : nonCompliant(`The instance is a ${type}; the family ${peer} has Graviton processors.`)
  },
})
