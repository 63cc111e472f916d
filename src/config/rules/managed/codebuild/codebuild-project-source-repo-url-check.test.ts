import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildProjectSourceRepoUrlCheck } from './codebuild-project-source-repo-url-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const source = (type: string, location: string) => given({ source: { type, location } })

testRule(codebuildProjectSourceRepoUrlCheck, {
  COMPLIANT: {
    'a plain URL': source('BITBUCKET', 'https://bitbucket.org/team/repository.git'),
    'an @ in the path': source('BITBUCKET', 'https://bitbucket.org/team/@repository'),
    'another host': source('GITHUB', 'https://user:secret@github.com/team/repository'),
    'no location': given({ source: { type: 'BITBUCKET' } }),
    'no source': given({ name: 'build' }),
  },
  NON_COMPLIANT: {
    'a user': source('BITBUCKET', 'https://user@bitbucket.org/team/repository.git'),
    'a user and a password': source('BITBUCKET', 'https://user:secret@bitbucket.org/team/repository.git'),
    'a second source': given({
      source: { type: 'S3', location: 'bucket/key' },
      secondarySources: [{ type: 'BITBUCKET', location: 'https://user@bitbucket.org/team/repository.git' }],
    }),
  },
})
