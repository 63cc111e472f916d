import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { sagemakerNotebookInstanceInsideVpc } from './sagemaker-notebook-instance-inside-vpc.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(sagemakerNotebookInstanceInsideVpc, {
  COMPLIANT: {
    'in a subnet': given({ SubnetId: 'subnet-1' }),
    'in one of them': [given({ SubnetId: 'subnet-1' }), { SubnetIds: 'subnet-2, subnet-1' }],
  },
  NON_COMPLIANT: {
    'in none': given({ NotebookInstanceName: 'lab' }),
    'in another': [given({ SubnetId: 'subnet-1' }), { SubnetIds: 'subnet-2,subnet-11' }],
  },
})
