import type { Fields } from '../../fields.ts'

/** Whether a workgroup runs Apache Spark rather than SQL, which some settings do not apply to. */
export function onSpark(workgroup: Fields): boolean {
  const version = workgroup.object('WorkGroupConfiguration.EngineVersion')
  return [version?.text('SelectedEngineVersion'), version?.text('EffectiveEngineVersion')].some((name) =>
    name?.toLowerCase().includes('spark'),
  )
}
