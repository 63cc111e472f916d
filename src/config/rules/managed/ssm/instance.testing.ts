import type { JsonObject } from '../../../../lib/json.ts'

/** A managed instance that runs Linux, and has the applications (when there are any). */
export const instance = (...applications: (readonly [name: string, version: string])[]) => ({
  configuration: {
    'AWS:InstanceInformation': {
      SchemaVersion: '1.0',
      Content: {
        'i-1': { PlatformType: 'Linux', PlatformName: 'Debian', PlatformVersion: '12', AgentVersion: '3.2.1' },
      },
    },
    ...(applications.length > 0 && {
      'AWS:Application': {
        SchemaVersion: '1.1',
        Content: Object.fromEntries(applications.map(([Name, Version]) => [Name, { Name, Version }])),
      },
    }),
  } satisfies JsonObject,
})
