import type { Fields } from '../../fields.ts'

/** Whether a model's container takes its image from a private registry in a VPC rather than from Amazon ECR through AWS's network. */
export function fromPrivateRegistry(container: Fields): boolean {
  const mode = container.text('ImageConfig.RepositoryAccessMode')
  return container.has('ImageConfig') && mode !== 'Platform'
}
