import { regionPrice } from '../../../../cloud/facts/pricing/region-price.ts'
import { compliant, decimal, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

const INSTANCE = 'AWS::EC2::Instance'

/** https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_pricing_model_region_cost.html */
export const instanceRegionPrice = managedRule({
  identifier: 'PLUMBLINE_INSTANCE_REGION_PRICE',
  parameters: {
    maxPriceRatio: decimal({ default: '1.2', min: 0 }),
    justificationTag: text({ default: 'RegionJustification' }),
  },
  own: {
    pillar: 'Cost Optimization',
    check:
      'NON_COMPLIANT if instances cost more in the region than maxPriceRatio times what they cost in us-east-1, and the instance has no tag justificationTag with a value. Prices are those of a dated table that comes with Plumbline, or of the file that PLUMBLINE_PRICE_FILE names; of a region that it does not have there is no verdict.',
    resourceTypes: [INSTANCE],
    notes: {
      maxPriceRatio: 'What is not yet high, relative to us-east-1.',
      justificationTag: 'Key of the tag that says why the instance is in the region.',
    },
  },

  async *evaluateAll(account, { maxPriceRatio: most, justificationTag: tag }) {
    const { ratio, date } = await account.fact(regionPrice)
    yield* judgeItems(account, INSTANCE, ({ tags }) => {
      if (ratio <= most || (Object.hasOwn(tags, tag) && tags[tag]?.trim() !== '')) return compliant
      return nonCompliant(
        `Instances in ${account.region} cost ${ratio} times those in us-east-1 (${date}), and no tag ${tag} says why.`,
      )
    })
  },
})
