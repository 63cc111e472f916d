import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configModel } from '../model/config.gen.ts'
import { validate } from '../wire/validate.ts'
import { withoutLimits } from './without-limits.ts'

const free = withoutLimits(configModel)
const input = (length: number) => ({ ConformancePackName: 'p', TemplateBody: 'x'.repeat(length) })

for (const [name, length, aws, none] of [
  ['as large as AWS Config takes', 51_200, true, true],
  ['larger', 51_201, false, true],
  ['empty', 0, false, false],
] as const) {
  test(`a template that is ${name}`, () => {
    for (const [model, taken] of [
      [configModel, aws],
      [free, none],
    ] as const) {
      const check = () => validate(model, 'PutConformancePack', input(length))
      if (taken) assert.deepEqual(check(), input(length))
      else assert.throws(check, { code: 'ValidationException' })
    }
  })
}
