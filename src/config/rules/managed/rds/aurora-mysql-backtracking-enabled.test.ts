import { testRule } from '../../testing.ts'
import { auroraMysqlBacktrackingEnabled } from './aurora-mysql-backtracking-enabled.ts'

const cluster = (backtrackWindow: number | null, engine = 'aurora-mysql') => ({
  configuration: { engine, backtrackWindow },
})

testRule(auroraMysqlBacktrackingEnabled, {
  COMPLIANT: {
    'any window': cluster(60),
    'any window of the first Aurora': cluster(60, 'aurora'),
    'the window asked for': [cluster(86400), { BacktrackWindowInHours: '24' }],
    'half an hour': [cluster(1800), { BacktrackWindowInHours: '0.5' }],
  },
  NON_COMPLIANT: {
    'no window': cluster(0),
    'an unknown window': cluster(null),
    'nothing is said': { configuration: { engine: 'aurora-mysql' } },
    'a shorter window': [cluster(86399), { BacktrackWindowInHours: '24' }],
    'a longer window': [cluster(259200), { BacktrackWindowInHours: '24' }],
  },
  NOT_APPLICABLE: {
    'of Aurora PostgreSQL': cluster(0, 'aurora-postgresql'),
    'of MySQL': cluster(0, 'mysql'),
    'no engine': { configuration: { backtrackWindow: 0 } },
  },
  INSUFFICIENT_DATA: { 'no number': { configuration: { engine: 'aurora', backtrackWindow: 'long' } } },
})
