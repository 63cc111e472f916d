import type { ServiceModel } from '../model/model.ts'

/**
 * AWS Config's model without those constraints that are quotas: the size of a template in a request. What is larger is bounded by the size
 * of a request.
 * https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html
 */
export function withoutLimits(model: ServiceModel): ServiceModel {
  const { TemplateBody: body } = model.shapes
  if (body?.type !== 'string') throw new Error(`The model of ${model.service} has no TemplateBody`)
  const { max: _, ...TemplateBody } = body
  return { ...model, shapes: { ...model.shapes, TemplateBody } }
}
