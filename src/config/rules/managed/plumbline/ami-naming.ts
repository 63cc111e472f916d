import { Regex } from '../../../../guard/regex/regex.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import type { Parameter } from '../../parameters.ts'
import { IMAGE, judgedImages } from './judged-images.ts'

/** Characters of a pattern; the name of an AMI has 128 at most. */
const LONGEST = 256
/** What one name may cost; what is written without lookaround and back references needs a small part of it. */
const STEPS = 200_000

/** A regular expression of Guard's engine, which no pattern can hang. */
const pattern: Parameter<Regex> = {
  kind: 'text',
  required: true,
  parse(text) {
    if (text.length > LONGEST) throw new Error(`must have at most ${LONGEST} characters`)
    try {
      return new Regex(text)
    } catch (error) {
      throw new Error(`must be a regular expression: ${(error as Error).message}`, { cause: error })
    }
  },
}

/** https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html */
export const amiNaming = managedRule({
  identifier: 'PLUMBLINE_AMI_NAMING',
  parameters: { pattern },
  own: {
    pillar: 'Operational Excellence',
    check:
      'AMIs that the account owns: NON_COMPLIANT if the name of the AMI does not match pattern. No verdict when matching takes too many steps.',
    resourceTypes: [IMAGE],
    notes: { pattern: 'A regular expression, found anywhere in the name unless it begins with ^ and ends with $.' },
  },

  evaluateAll(account, { pattern: wanted }) {
    return judgedImages(account, ({ name }) =>
      wanted.test(name, { steps: STEPS })
        ? compliant
        : nonCompliant(`The name ${name} is not as agreed: ${wanted.pattern}.`),
    )
  },
})
