import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { interruptions } from './interruptions.ts'

const CASES: [name: string, signals: [signal: string, at: number][], reason: number | undefined, exits: number[]][] = [
  ['none', [], undefined, []],
  ['Ctrl-C', [['SIGINT', 0]], 130, []],
  ['SIGTERM', [['SIGTERM', 0]], 143, []],
  [
    'Ctrl-C that npm forwards once more',
    [
      ['SIGINT', 0],
      ['SIGINT', 40],
    ],
    130,
    [],
  ],
  [
    'Ctrl-C twice',
    [
      ['SIGINT', 0],
      ['SIGINT', 2000],
    ],
    130,
    [130],
  ],
  [
    'SIGTERM after Ctrl-C',
    [
      ['SIGINT', 0],
      ['SIGTERM', 2000],
    ],
    130,
    [143],
  ],
]

for (const [name, signals, reason, exits] of CASES) {
  test(`${name}: ${exits.length === 0 ? 'ends in order' : 'ends at once'}`, () => {
    const process = new EventEmitter()
    const exited: number[] = []
    let now = 0
    const signal = interruptions(
      process as never,
      (code) => exited.push(code),
      () => now,
    )
    for (const [sent, at] of signals) {
      now = at
      process.emit(sent)
    }
    assert.deepEqual([signal.reason, exited], [reason, exits])
  })
}
