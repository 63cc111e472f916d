import { testRule } from '../../testing.ts'
import { ecsServicePropagateTagsEnabled } from './ecs-service-propagate-tags-enabled.ts'

const service = (PropagateTags: string | null) => ({ configuration: { ServiceName: 's', PropagateTags } })

testRule(ecsServicePropagateTagsEnabled, {
  COMPLIANT: { "the service's": service('SERVICE'), "the task definition's": service('TASK_DEFINITION') },
  NON_COMPLIANT: {
    none: service('NONE'),
    null: service(null),
    empty: service(''),
    'nothing is said': { configuration: { ServiceName: 's' } },
  },
  INSUFFICIENT_DATA: { 'it is a list': { configuration: { PropagateTags: [] } } },
})
