import { testRule } from '../../testing.ts'
import { apiGwCacheEnabledAndEncrypted } from './api-gw-cache-enabled-and-encrypted.ts'

const stage = (cacheClusterEnabled: boolean, ...methods: (readonly [cached: boolean, encrypted: boolean])[]) => ({
  configuration: {
    cacheClusterEnabled,
    methodSettings: Object.fromEntries(
      methods.map(([cachingEnabled, cacheDataEncrypted], i) => [`p${i}/GET`, { cachingEnabled, cacheDataEncrypted }]),
    ),
  },
})

testRule(apiGwCacheEnabledAndEncrypted, {
  COMPLIANT: { all: stage(true, [true, true], [true, true]) },
  NON_COMPLIANT: {
    'no cache': stage(false, [true, true]),
    'no method': stage(true),
    'not cached': stage(true, [true, true], [false, true]),
    'not encrypted': stage(true, [true, true], [true, false]),
  },
})
