import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-notebook-instance-inside-vpc.html */
export const sagemakerNotebookInstanceInsideVpc = managedRule({
  identifier: 'SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC',
  resourceTypes: ['AWS::SageMaker::NotebookInstance'],
  parameters: { SubnetIds: csv() },

  evaluate({ configuration }, { SubnetIds }) {
    const subnet = configuration.text('SubnetId')
    if (subnet === undefined) return nonCompliant('The notebook is in no subnet.')
    return SubnetIds?.includes(subnet) === false ? nonCompliant(`The notebook is in the subnet ${subnet}.`) : compliant
  },
})
