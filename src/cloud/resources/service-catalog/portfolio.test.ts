import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { portfolio } from './portfolio.ts'

const created = new Date('2026-02-21T18:41:07.743Z')
const detail = (Id: string) => ({
  Id,
  ARN: `arn:aws:catalog:us-east-1:123456789012:portfolio/${Id}`,
  DisplayName: `called ${Id}`,
  Description: 'what the team may launch',
  ProviderName: 'platform',
  CreatedTime: created,
})
/** Two pages of the lists of one portfolio; the other has nothing. */
const paged =
  (member: string, first: unknown, second: unknown) =>
  ({ PortfolioId, PageToken }: { PortfolioId: string; PageToken?: string }) => {
    if (PortfolioId !== 'port-1') return {}
    return PageToken === undefined ? { [member]: [first], NextPageToken: 'more' } : { [member]: [second] }
  }

testResourceType(portfolio, {
  'one that is shared, one that has nothing, and one that vanishes': {
    answers: {
      'service-catalog:ListPortfolios': ({ PageToken }: { PageToken?: string }) =>
        PageToken === undefined
          ? { PortfolioDetails: [detail('going'), detail('port-1')], NextPageToken: 'more' }
          : { PortfolioDetails: [detail('port-2')] },
      'service-catalog:DescribePortfolio': ({ Id }: { Id: string }) => {
        if (Id === 'going') throw Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' })
        if (Id === 'port-2') return { PortfolioDetail: detail(Id) }
        return {
          PortfolioDetail: detail(Id),
          Tags: [{ Key: 'team', Value: 'blue' }],
          TagOptions: [{ Id: 'tag-1', Key: 'stage', Value: 'prod', Active: true, Owner: '123456789012' }],
        }
      },
      'service-catalog:ListPortfolioAccess': paged('AccountIds', '111111111111', '222222222222'),
      'service-catalog:ListPrincipalsForPortfolio': paged(
        'Principals',
        { PrincipalARN: 'arn:aws:iam::123456789012:role/dev', PrincipalType: 'IAM' },
        { PrincipalARN: 'arn:aws:iam::123456789012:role/ops', PrincipalType: 'IAM' },
      ),
      'service-catalog:ListConstraintsForPortfolio': paged(
        'ConstraintDetails',
        { ConstraintId: 'cons-1', Type: 'LAUNCH', Owner: '123456789012', PortfolioId: 'port-1' },
        { ConstraintId: 'cons-2', Type: 'TEMPLATE', Description: 'small ones', PortfolioId: 'port-1' },
      ),
    },
    expect([shared, bare, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(shared?.resourceId, 'port-1')
      assert.equal(shared?.resourceName, 'called port-1')
      assert.equal(shared?.arn, 'arn:aws:catalog:us-east-1:123456789012:portfolio/port-1')
      assert.deepEqual(shared?.tags, { team: 'blue' })
      assert.deepEqual(shared?.configuration, {
        providerName: 'platform',
        tagOptions: [{ id: 'tag-1', key: 'stage', value: 'prod', active: true }],
      })
      assert.deepEqual(shared?.supplementaryConfiguration, {
        portfolioAccess: { accountIds: ['111111111111', '222222222222'] },
        principals: [
          { principalARN: 'arn:aws:iam::123456789012:role/dev', principalType: 'IAM' },
          { principalARN: 'arn:aws:iam::123456789012:role/ops', principalType: 'IAM' },
        ],
        constraints: [
          { constraintId: 'cons-1', type: 'LAUNCH', owner: '123456789012', portfolioId: 'port-1' },
          { constraintId: 'cons-2', type: 'TEMPLATE', description: 'small ones', portfolioId: 'port-1' },
        ],
      })
      assert.deepEqual(bare?.configuration, { providerName: 'platform', tagOptions: [] })
      assert.deepEqual(bare?.supplementaryConfiguration, {
        portfolioAccess: { accountIds: [] },
        principals: [],
        constraints: [],
      })
    },
  },
})
