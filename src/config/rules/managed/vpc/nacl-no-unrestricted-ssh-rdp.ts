import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { entryOpenTo } from './network-acl-entries.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/nacl-no-unrestricted-ssh-rdp.html */
export const naclNoUnrestrictedSshRdp = managedRule({
  identifier: 'NACL_NO_UNRESTRICTED_SSH_RDP',
  resourceTypes: ['AWS::EC2::NetworkAcl'],

  evaluate({ configuration }) {
    for (const port of [22, 3389]) {
      const entry = entryOpenTo(port, configuration)
      if (entry !== undefined)
        return nonCompliant(`Rule ${entry.text('ruleNumber')} lets all addresses in to port ${port}.`)
    }
    return compliant
  },
})
