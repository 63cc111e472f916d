import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Regex } from './regex.ts'
import { RegexSyntaxError } from './regex-syntax-error.ts'

const budget = () => ({ steps: 1_000_000 })
const matches = (pattern: string, text: string) => new Regex(pattern).test(text, budget())

/** Pattern, texts that match, texts that do not; by the rules of https://docs.rs/regex/latest/regex/#syntax */
const TABLE: readonly (readonly [pattern: string, matching: readonly string[], other: readonly string[]])[] = [
  ['abc', ['abc', 'xabcx'], ['ab', 'ABC', '']],
  ['^abc$', ['abc'], ['abcd', 'xabc', 'abc\n']],
  ['^abc', ['abcd'], ['xabc']],
  ['abc$', ['xabc'], ['abcx']],
  ['', ['', 'x'], []],
  ['a.c', ['abc', 'a😀c'], ['ac', 'a\nc']],
  ['(?s)a.c', ['a\nc'], ['ac']],
  ['a|bc|', ['x', 'bc'], []],
  ['^(?:a|bc)$', ['a', 'bc'], ['abc', 'b']],
  ['^a*$', ['', 'aaa'], ['ab']],
  ['^a+$', ['a'], ['', 'b']],
  ['^a?b$', ['b', 'ab'], ['aab']],
  ['^a{2}$', ['aa'], ['a', 'aaa']],
  ['^a{2,}$', ['aa', 'aaaa'], ['a']],
  ['^a{1,2}$', ['a', 'aa'], ['', 'aaa']],
  ['^a{0}b$', ['b'], ['ab']],
  ['^(ab)*$', ['', 'abab'], ['aba']],
  ['^(a*)*$', ['', 'aaa'], ['b']],
  ['^(a*)+b$', ['b', 'aab'], ['a']],
  ['^(?:a?){3}a{3}$', ['aaa', 'aaaaaa'], ['aa']],
  ['[abc]', ['b'], ['d']],
  ['[^abc]', ['d', '\n'], ['abc']],
  ['^[a-c-]+$', ['a-c'], ['d']],
  ['^[]a]+$', [']a'], ['b']],
  ['^[^]a]$', ['b'], [']', 'a']],
  ['^[a&&[^b]]$', ['a'], ['b']],
  ['^[a-z&&[^aeiou]]+$', ['xyz'], ['a']],
  ['^[a-z--m]+$', ['abc'], ['m']],
  ['^[a-m~~h-z]+$', ['az'], ['i']],
  ['^[[:alpha:][:digit:]]+$', ['aZ9'], ['_', 'ä']],
  ['^[[:^digit:]]$', ['x'], ['1']],
  ['^[\\w.-]+$', ['a.b-c_1', 'ä'], ['a b']],
  ['^[\\d\\s]+$', ['1 2'], ['x']],
  ['^\\d+$', ['12', '٣'], ['x', '']],
  ['^\\D$', ['x'], ['1']],
  ['^\\w+$', ['aZ_9ä'], ['-']],
  ['^\\W$', ['-'], ['a']],
  ['^\\s$', [' ', '\t', '\u00a0'], ['x']],
  ['^\\S$', ['x'], [' ']],
  ['\\bcat\\b', ['a cat.', 'cat'], ['concat', 'cats']],
  ['\\Bcat', ['concat'], ['cat', 'a cat']],
  ['^\\.\\*\\/$', ['.*/'], ['x']],
  ['^\\t\\n\\r$', ['\t\n\r'], ['tnr']],
  ['^\\x41\\x{1F600}\\u00e4$', ['A😀ä'], ['A']],
  ['^\\p{Lu}\\p{Greek}\\pL\\P{Lu}$', ['Aαxy'], ['aαxy']],
  ['^\\p{^Lu}$', ['a'], ['A']],
  ['^\\h+$', ['09afAF'], ['g']],
  ['(?i)abc', ['ABC', 'aBc'], ['ab']],
  ['(?i)ä', ['Ä'], ['a']],
  ['(?i)[a-c]', ['B'], ['D']],
  ['a(?i)b', ['aB'], ['AB']],
  ['a(?i:b)c', ['aBc'], ['aBC']],
  ['(?i)a(?-i)b', ['Ab'], ['AB']],
  ['(?m)^b$', ['a\nb\nc'], ['ab']],
  ['(?x) a b # c\n c', ['abc'], ['a b']],
  ['(?im)^B$', ['a\nb'], ['c']],
  ['(?P<x>a)(?<y>b)', ['ab'], ['a']],
  ['(?#comment)a', ['a'], ['b']],
  ['\\Aab\\z', ['ab'], ['ab\n']],
  ['a(?=b)', ['ab'], ['ac', 'a']],
  ['a(?!b)', ['ac', 'a'], ['ab']],
  ['(?<=a)b', ['ab'], ['cb', 'b']],
  ['(?<!a)b', ['cb', 'b'], ['ab']],
  ['(?<=😀)b', ['😀b'], ['ab']],
  ['^(?!.*--)[a-z-]+$', ['a-b'], ['a--b']],
  ['^(?=.*\\d)(?=.*[a-z]).{4,}$', ['abc1'], ['abcd', 'a1']],
  ['^(a)(b)\\2\\1$', ['abba'], ['abab']],
  ['^(?<q>[\'"]).*\\k<q>$', ['"x"', "'x'"], ['"x\'']],
  ['(?i)^(a)\\1$', ['aA'], ['ab']],
  ['^(\\w+)\\s\\1$', ['the the'], ['the cat']],
  ['^(?:(a)|b)*\\1$', ['aa', 'aba'], ['b']],
  ['^(?>a*)b$', ['aab'], []],
  ['^(?>a*)a$', [], ['aaa']],
  ['^a*+a$', [], ['aaa']],
  ['^a++b$', ['aab'], []],
  ['^.*?b$', ['aab'], ['a']],
  ['(?U)^a+?$', ['aaa'], ['b']],
  [
    '^(http(s)?)(:\\/\\/github\\.com\\/)([^\\/]+)\\/([\\w\\.-]+)(\\.git)?$',
    ['https://github.com/a/b.git'],
    ['https://x:y@gitlab.com/a'],
  ],
]

for (const [pattern, matching, other] of TABLE) {
  test(`/${pattern}/ matches what it should`, () => {
    for (const text of matching) assert.ok(matches(pattern, text), JSON.stringify(text))
    for (const text of other) assert.ok(!matches(pattern, text), `not ${JSON.stringify(text)}`)
  })
}

const INVALID: readonly (readonly [pattern: string, reason: RegExp])[] = [
  ['(', /a group is not closed/],
  [')', /a group is closed that is not open/],
  ['[a', /a class of characters is not closed/],
  ['*', /nothing to repeat/],
  ['^*', /nothing to repeat/],
  ['a{2,1}', /in the wrong order/],
  ['a{1001}', /more than 1000/],
  ['a{', /a repetition is not closed/],
  ['a{,}', /has no numbers/],
  ['\\', /a backslash at the end/],
  ['\\y', /unknown escape \\y/],
  ['\\1', /there is no group 1/],
  ['(?<x>a)(?<x>b)', /two groups are called x/],
  ['\\k<x>', /refers to no group/],
  ['(?<=a+)b', /a varying number of characters/],
  ['(?Z)', /an unknown kind of group/],
  ['[z-a]', /in the wrong order/],
  ['[[:nope:]]', /unknown class/],
  ['\\p{Nope}', /unknown character property/],
  ['\\x{110000}', /names no character/],
]

for (const [pattern, reason] of INVALID) {
  test(`/${pattern}/ is refused`, () => {
    assert.throws(
      () => new Regex(pattern),
      (error) => error instanceof RegexSyntaxError && reason.test(error.message),
    )
  })
}

test('all matches, with their groups', () => {
  const found = (pattern: string, text: string) =>
    [...new Regex(pattern).matches(text, budget())].map((slots) => slots.slice(0, 4))
  assert.deepEqual(found('(b)?c', 'abc c'), [
    [1, 3, 1, 2],
    [4, 5, -1, -1],
  ])
  assert.deepEqual(
    found('x*', 'axb').map(([start, end]) => [start, end]),
    [
      [0, 0],
      [1, 2],
      [3, 3],
    ],
  )
  assert.deepEqual(found('(a|ab)(c|bcd)?', 'abcd')[0], [0, 4, 0, 1])
  assert.deepEqual(found('', '😀'), [
    [0, 0],
    [2, 2],
  ])
  assert.deepEqual([...new Regex('(?<year>\\d+)').groupNames], [['year', 1]])
})

test('it agrees with the engine of the platform where both have the same syntax', () => {
  const parts = [
    'a',
    'b',
    '(a|b)',
    '(ab)?',
    'a*',
    'b+?',
    '[ab]',
    '.',
    '^',
    '$',
    '(?:a*b)*',
    'a{1,2}',
    '(?=a)',
    '(?!b)',
    '\\b',
  ]
  let state = 7
  const upTo = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % (most + 1)
  }
  for (let round = 0; round < 4000; round += 1) {
    const pattern = Array.from({ length: 1 + upTo(4) }, () => parts[upTo(parts.length - 1)]).join(
      upTo(5) === 0 ? '|' : '',
    )
    const text = Array.from({ length: upTo(8) }, () => 'ab c'[upTo(3)]).join('')
    const expected = new RegExp(pattern, 'u').exec(text)
    const [first] = new Regex(pattern).matches(text, budget())
    assert.deepEqual(
      first?.slice(0, 2),
      expected === null ? undefined : [expected.index, expected.index + expected[0].length],
      `/${pattern}/ ${text}`,
    )
  }
})
