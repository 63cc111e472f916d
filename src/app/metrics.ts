import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../store/database.ts'
import type { Observation, Page } from '../wire/wire-options.ts'

export interface Metrics {
  observe(observation: Observation): void
  /** `GET /metrics`, in the Prometheus text format. */
  page(): Promise<Page>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function metrics(db: Database): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'plumbline_request_seconds',
    help: 'Requests answered, by service, operation and status.',
    labelNames: ['service', 'operation', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  const faults = new Counter({
    name: 'plumbline_faults_total',
    help: 'Faults answered, by service, operation and fault.',
    labelNames: ['service', 'operation', 'fault'],
    registers: [registry],
  })
  const types = new Gauge({
    name: 'plumbline_resource_types',
    help: 'Accounts, regions and types on the recorder’s schedule, by the state of their last reading.',
    labelNames: ['state'],
    registers: [registry],
  })
  const pending = new Gauge({
    name: 'plumbline_pending_reads',
    help: 'Resources that events named and that wait to be read again.',
    registers: [registry],
  })
  return {
    observe({ service, operation, status, fault, seconds }) {
      requests.observe({ service, operation, status }, seconds)
      if (fault !== undefined) faults.inc({ service, operation, fault })
    },
    async page() {
      const { rows } = await db.query<{ state: string; count: number }>(
        `select case when unavailable_reason is not null then 'unavailable' when last_error_code is not null then 'failing'
           when last_success_at is null then 'waiting' else 'read' end as state, count(*) as count
         from resource_type_status group by 1`,
      )
      types.reset()
      for (const { state, count } of rows) types.set({ state }, count)
      pending.set((await db.query<{ count: number }>('select count(*) as count from pending_read')).rows[0]!.count)
      return { status: 200, contentType: registry.contentType, body: await registry.metrics() }
    },
  }
}
