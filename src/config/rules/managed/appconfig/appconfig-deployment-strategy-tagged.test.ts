import { testRule } from '../../testing.ts'
import { appconfigDeploymentStrategyTagged } from './appconfig-deployment-strategy-tagged.ts'

const own = { resourceId: 'a1b2c3d', configuration: { Name: 'slow' } }
const predefined = { resourceId: 'AppConfig.AllAtOnce', configuration: { Name: 'AppConfig.AllAtOnce' } }

testRule(appconfigDeploymentStrategyTagged, {
  COMPLIANT: {
    'any tag': { ...own, tags: { a: 'b' } },
    'the tag asked for': [{ ...own, tags: { team: '' } }, { requiredKeyTags: 'team' }],
  },
  NON_COMPLIANT: {
    'no tag': own,
    'tags of AWS only': { ...own, tags: { 'aws:a': 'b' } },
    'without the tag asked for': [{ ...own, tags: { Team: 'b' } }, { requiredKeyTags: 'team' }],
    'a predefined one, when those count': [predefined, { includePredefinedSystemResources: 'true' }],
  },
  NOT_APPLICABLE: {
    'a predefined one': predefined,
    'a predefined one, known by its name': { configuration: { Name: 'AppConfig.Linear50PercentEvery30Seconds' } },
  },
})
