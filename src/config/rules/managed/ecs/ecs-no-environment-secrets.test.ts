import { testRule } from '../../testing.ts'
import { ecsNoEnvironmentSecrets } from './ecs-no-environment-secrets.ts'
import { definition } from './task-definition.testing.ts'

const asked = { secretKeys: 'AWS_SECRET_ACCESS_KEY, PASSWORD' }
const having = (...names: string[]) => ({ Name: 'web', Environment: names.map((Name) => ({ Name, Value: 'x' })) })

testRule(ecsNoEnvironmentSecrets, {
  COMPLIANT: {
    'other variables': [definition([having('PATH', 'PASSWORD_FILE')]), asked],
    'another case, which is another variable': [definition([having('password')]), asked],
    'no variables': [definition([having(), { Environment: null }, { Name: 'side' }]), asked],
    'it is a secret of the container': [
      definition([{ Secrets: [{ Name: 'PASSWORD', ValueFrom: 'arn:aws:ssm:x' }] }]),
      asked,
    ],
  },
  NON_COMPLIANT: {
    'one of them': [definition([having('PATH'), having('PATH', 'PASSWORD')]), asked],
    'the only one': [definition([having('TOKEN')]), { secretKeys: 'TOKEN' }],
  },
  INSUFFICIENT_DATA: { 'variables are no structures': [definition([{ Environment: ['PASSWORD'] }]), asked] },
})
