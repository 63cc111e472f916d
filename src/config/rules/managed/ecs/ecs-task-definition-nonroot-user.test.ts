import { testRule } from '../../testing.ts'
import { ecsTaskDefinitionNonrootUser } from './ecs-task-definition-nonroot-user.ts'
import { definition } from './task-definition.testing.ts'

testRule(ecsTaskDefinitionNonrootUser, {
  COMPLIANT: {
    'each has a user': definition([{ User: 'app' }, { User: '1000' }]),
    'for EC2 and Fargate': definition([{ User: 'app' }], { RequiresCompatibilities: ['EC2', 'FARGATE'] }),
  },
  NON_COMPLIANT: {
    'one is root': definition([{ User: 'app' }, { User: 'root' }], { RequiresCompatibilities: ['EC2'] }),
    'no user': definition([{ Name: 'web' }], { RequiresCompatibilities: [] }),
    'no user, for EC2 and Fargate': definition([{ User: null }], { RequiresCompatibilities: ['EC2', 'FARGATE'] }),
  },
  NOT_APPLICABLE: {
    'it is inactive': definition([{ User: 'root' }], { Status: 'INACTIVE' }),
    'for Fargate only': definition([{ User: 'root' }], { RequiresCompatibilities: ['FARGATE'] }),
  },
  INSUFFICIENT_DATA: {
    'compatibilities are no texts': definition([{ User: 'app' }], { RequiresCompatibilities: [{}] }),
  },
})
