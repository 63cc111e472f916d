/** A pipeline that has, in each stage, an action in each of the regions (`undefined`: its own). */
export const stages = (category: string, ...regions: (string | undefined)[][]) => ({
  configuration: {
    pipeline: {
      stages: regions.map((actions, stage) => ({
        name: `stage-${stage}`,
        actions: actions.map((region) => ({ actionTypeId: { category }, region: region ?? null })),
      })),
    },
  },
})
