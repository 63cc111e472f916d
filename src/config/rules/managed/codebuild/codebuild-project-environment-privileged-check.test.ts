import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { codebuildProjectEnvironmentPrivilegedCheck } from './codebuild-project-environment-privileged-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const project = (privilegedMode: boolean) => given({ name: 'build', environment: { privilegedMode } })

testRule(codebuildProjectEnvironmentPrivilegedCheck, {
  COMPLIANT: {
    unprivileged: project(false),
    'nothing said': given({ name: 'build' }),
    'privileged, and exempted': [project(true), { exemptedProjects: 'other, build' }],
    'privileged, and exempted by the name of the resource': [
      { ...given({ environment: { privilegedMode: true } }), resourceName: 'build' },
      { exemptedProjects: 'build' },
    ],
  },
  NON_COMPLIANT: {
    privileged: project(true),
    'privileged, and another is exempted': [project(true), { exemptedProjects: 'builds' }],
  },
})
