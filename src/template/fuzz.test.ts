// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is CloudFormation's syntax, too.
/** Whatever a template says, it resolves or is refused with a TemplateError. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTemplate } from './parse-template.ts'
import { TemplateError } from './template-error.ts'
import { resolved } from './testing.ts'

/** Repeatable: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const KEYS = [
  'Ref',
  'Condition',
  'Fn::If',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::FindInMap',
  'Fn::GetAtt',
  'Fn::Equals',
  'Fn::Not',
  'Fn::And',
  'Fn::Or',
  'Fn::Nope',
  '__proto__',
  'constructor',
  'a',
  'Type',
  'Properties',
  'DependsOn',
  'Default',
  'AllowedPattern',
]
const TEXTS = [
  'A',
  'B',
  'P',
  'C',
  'M',
  'AWS::Region',
  'AWS::NoValue',
  '${A}',
  '${A.x}',
  '${P}',
  '${',
  '${!a}',
  ',',
  '',
  'String',
  'Number',
  'T',
  '(',
  'A.Arn',
  '0',
  'true',
  '__proto__',
  '\ud800',
]

/** A random tree; functions and names that exist are frequent in it. */
function tree(random: (below: number) => number, depth: number): unknown {
  const kind = random(depth > 5 ? 4 : 8)
  if (kind === 0) return random(10) - 2
  if (kind === 1) return random(2) === 0
  if (kind < 4) return random(50) === 0 ? null : TEXTS[random(TEXTS.length)]
  if (kind < 6) return Array.from({ length: random(4) }, () => tree(random, depth + 1))
  const keys = Array.from({ length: random(5) === 0 ? 3 : 1 }, () => KEYS[random(KEYS.length)]!)
  return Object.fromEntries(keys.map((key) => [key, tree(random, depth + 1)]))
}

function template(random: (below: number) => number): Record<string, unknown> {
  const odd = (value: unknown) => (random(40) === 0 ? tree(random, 0) : value)
  return {
    Parameters: odd({ P: odd({ Type: odd('String'), Default: odd('x') }) }),
    Mappings: odd({ M: odd({ a: odd({ b: tree(random, 3) }) }) }),
    Conditions: odd({
      C: random(3) === 0 ? tree(random, 0) : { 'Fn::Equals': ['a', { Ref: 'P' }] },
      D: { 'Fn::Not': [{ Condition: 'C' }] },
    }),
    Resources: odd({
      A: odd({ Type: 'T', Condition: odd('D'), Properties: { x: tree(random, 0) } }),
      B: odd({ Type: 'T', DependsOn: odd(['A']), Properties: tree(random, 0) }),
    }),
  }
}

const SEEDS = 1500

test('random trees resolve or are refused, and both happen', () => {
  const outcomes = { resolved: 0, refused: 0 }
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const text = JSON.stringify(template(generator(seed)))
    try {
      resolved(text)
      outcomes.resolved += 1
    } catch (error) {
      if (!(error instanceof TemplateError)) throw new Error(`seed ${seed}: ${text}`, { cause: error })
      outcomes.refused += 1
    }
  }
  assert.ok(outcomes.resolved > 50 && outcomes.refused > 50, JSON.stringify(outcomes))
})

test('damaged text is read or refused', () => {
  const text =
    'Parameters:\n  P: {Type: String, Default: "x"}\nResources:\n  A:\n    Type: T\n    Properties: !If [C, {a: !Ref P}, "y"]\nConditions: {C: !Equals [a, b]}\n'
  const pieces = [
    '&a ',
    '*a',
    '!',
    '!!',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ': ',
    '? ',
    '\t',
    '\n',
    '#',
    '%',
    '---',
    '\u0000',
    '|',
    '>',
    '\ud800',
    '<<: ',
  ]
  let refused = 0
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = generator(seed)
    let damaged = text
    for (let i = 0; i <= random(3); i += 1) {
      const at = random(damaged.length)
      damaged = damaged.slice(0, at) + pieces[random(pieces.length)]! + damaged.slice(at + random(4))
    }
    try {
      parseTemplate(damaged)
    } catch (error) {
      if (!(error instanceof TemplateError)) throw new Error(`seed ${seed}: ${damaged}`, { cause: error })
      refused += 1
    }
  }
  assert.ok(refused > SEEDS / 4, String(refused))
})
