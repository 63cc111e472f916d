import type { Fields } from '../../fields.ts'

/** Actions that deploy, of each stage that has any, in order. */
export function deployActions(pipeline: Fields): readonly (readonly Fields[])[] {
  return pipeline
    .list('pipeline.stages')
    .map((stage) => stage.list('actions').filter((action) => action.text('actionTypeId.category') === 'Deploy'))
    .filter((actions) => actions.length > 0)
}
