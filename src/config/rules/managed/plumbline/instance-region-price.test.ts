import { regionPrice } from '../../../../cloud/facts/pricing/region-price.ts'
import { testAccountRule } from '../../testing.ts'
import { instanceRegionPrice } from './instance-region-price.ts'

const instance = (resourceId: string, tags: Record<string, string> = {}) => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { instanceId: resourceId },
  tags,
})
const items = [
  instance('plain'),
  instance('why', { RegionJustification: 'the law' }),
  instance('blank', { RegionJustification: ' ' }),
]
const of = (id: string) => `AWS::EC2::Instance ${id}`
const price = (ratio: number) => [[regionPrice, { ratio, date: '2026-01-01' }]] as const

testAccountRule(instanceRegionPrice, {
  'a high price': {
    items,
    facts: price(1.21),
    expect: { [of('plain')]: 'NON_COMPLIANT', [of('why')]: 'COMPLIANT', [of('blank')]: 'NON_COMPLIANT' },
  },
  'a low price': {
    items,
    facts: price(1.2),
    expect: { [of('plain')]: 'COMPLIANT', [of('why')]: 'COMPLIANT', [of('blank')]: 'COMPLIANT' },
  },
  'another bound and another tag': {
    items: [...items, instance('else', { Why: 'the law' })],
    facts: price(1.1),
    parameters: { maxPriceRatio: '1.05', justificationTag: 'Why' },
    expect: {
      [of('plain')]: 'NON_COMPLIANT',
      [of('why')]: 'NON_COMPLIANT',
      [of('blank')]: 'NON_COMPLIANT',
      [of('else')]: 'COMPLIANT',
    },
  },
  'no price': { items, facts: [[regionPrice, new Error('none of mars-1')]], expect: { throws: /none of mars-1/ } },
})
