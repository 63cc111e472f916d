import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { loadBalancerListeners } from './listeners.ts'

interface Input {
  LoadBalancerArn: string
  Marker?: string
}
const balancers = {
  'elastic-load-balancing-v2:DescribeLoadBalancers': ({ Marker }: Input) =>
    Marker === undefined
      ? { LoadBalancers: [{ LoadBalancerArn: 'one' }], NextMarker: 'more' }
      : { LoadBalancers: [{ LoadBalancerArn: 'two' }, { LoadBalancerArn: 'gone' }] },
}

test('listeners of every load balancer and page', async () => {
  const cloud = cannedAccount({
    ...balancers,
    'elastic-load-balancing-v2:DescribeListeners': ({ LoadBalancerArn, Marker }: Input) => {
      if (LoadBalancerArn === 'gone')
        throw Object.assign(new Error('no such load balancer'), { name: 'LoadBalancerNotFoundException' })
      if (LoadBalancerArn === 'two') return { Listeners: [] }
      return Marker === undefined ? { Listeners: [{ Port: 80 }], NextMarker: 'more' } : { Listeners: [{ Port: 443 }] }
    },
  })
  assert.deepEqual(Object.fromEntries(await loadBalancerListeners.read(cloud)), {
    one: [{ Port: 80 }, { Port: 443 }],
    two: [],
  })
})

test('listeners: a refusal fails', async () => {
  const cloud = cannedAccount({
    ...balancers,
    'elastic-load-balancing-v2:DescribeListeners': new Error('AccessDenied'),
  })
  await assert.rejects(loadBalancerListeners.read(cloud), /AccessDenied/)
})
