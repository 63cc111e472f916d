import { matchesWildcard } from '../../../../lib/wildcard.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import type { Parameter } from '../../parameters.ts'
import { IMAGE, judgedImages } from './judged-images.ts'

/** Patterns of a rule, and characters of one: a name has 128 at most, so that a rule takes no longer than their product. */
const [MOST, LONGEST] = [50, 256]

/** Wildcards rather than regular expressions, which can take for ever. */
const patterns: Parameter<readonly string[]> = {
  kind: 'list',
  required: true,
  parse(text) {
    const all = text.split(',').map((part) => part.trim())
    const given = all.filter((part) => part !== '')
    if (given.length === 0 || given.length > MOST || given.some((pattern) => pattern.length > LONGEST))
      throw new Error(`must be 1 to ${MOST} patterns of at most ${LONGEST} characters`)
    return given
  },
}

/** https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html */
export const amiNaming = managedRule({
  identifier: 'PLUMBLINE_AMI_NAMING',
  parameters: { patterns },
  own: {
    pillar: 'Operational Excellence',
    check: 'AMIs that the account owns: NON_COMPLIANT if the name of the AMI matches none of patterns as a whole.',
    resourceTypes: [IMAGE],
    notes: { patterns: 'Names with wildcards, such as web-*-20??; * is any run of characters, ? any one.' },
  },

  evaluateAll(account, { patterns: wanted }) {
    return judgedImages(account, ({ name }) =>
      wanted.some((pattern) => matchesWildcard(pattern, name))
        ? compliant
        : nonCompliant(`The name ${name} is not as agreed: ${wanted.join(', ')}.`),
    )
  },
})
