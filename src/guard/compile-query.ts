// Longer than most: the steps of a query, one function for each kind of part, which call one another.
import type { FilterPart, KeysPart, Part, Query } from './ast.ts'
import { compileConjunction } from './compile-conjunction.ts'
import { compileExpression } from './compile-expression.ts'
import { type Evaluate, type Evaluation, PASS, type Scope, valueScope } from './evaluation.ts'
import { spellings } from './key-case.ts'
import { printPart } from './print.ts'
import { add, addMissing, noResults, type Path, pathText, pathTo, type Results, Unresolved } from './results.ts'
import { selectedKeys } from './select-keys.ts'
import { isList, isMap, kindOf, type Value, type ValueMap } from './value.ts'
import { variableOf } from './variable.ts'

/**
 * One part of a query at work on one value: it gives what it finds to the next. `scope` is where filters within begin. `spelling`
 * is the conversion with which a key of this query was found, or -1: it holds for the rest of the query.
 */
type Step = (
  value: Value,
  path: Path | undefined,
  scope: Scope,
  spelling: number,
  into: Results,
  evaluation: Evaluation,
) => void

const AS_WRITTEN = -1
const COLLECT: Step = (value, path, _scope, _spelling, into) => add(into, value, path)

/** A query, which begins at the scope's value, or with what a variable holds. */
export function compileQuery({ parts }: Query): Evaluate {
  const [first] = parts
  if (first?.kind === 'variable') return compileVariableQuery(first.name, parts)
  const step = compileParts(parts, 0)
  return (scope, evaluation) => {
    const into = noResults(scope.path)
    // In the scope of a filtered value, filters within begin at the scope around.
    step(scope.root, scope.path, scope.around ?? scope, AS_WRITTEN, into, evaluation)
    return into
  }
}

/** `%name...`: all that the variable holds. `[*]` right after it adds nothing. */
function compileVariableQuery(name: string, parts: readonly Part[]): Evaluate {
  const from = parts[1]?.kind === 'indices' ? 2 : 1
  if (from === parts.length) return (scope, evaluation) => variableOf(name, scope, evaluation)
  const step = compileParts(parts, from)
  return (scope, evaluation) => {
    const held = variableOf(name, scope, evaluation)
    const outer = scope.around ?? scope
    const into = noResults(scope.path)
    for (const [index, value] of held.values.entries()) {
      const path = held.paths?.[index] ?? (scope.path && { up: { key: '' }, key: `%${name}` })
      if (value instanceof Unresolved) add(into, value, path)
      else step(value, path, valueScope(value, path, outer), AS_WRITTEN, into, evaluation)
    }
    return into
  }
}

function compileParts(parts: readonly Part[], from: number): Step {
  let next = COLLECT
  for (let index = parts.length - 1; index >= from; index -= 1) next = compilePart(parts, index, next)
  return next
}

function compilePart(parts: readonly Part[], index: number, next: Step): Step {
  const part = parts[index]!
  switch (part.kind) {
    case 'this':
      return next
    case 'key':
      return /^[+-]?\d+$/.test(part.name) ? indexStep(Number(part.name), next) : keyStep(part.name, next)
    case 'variable':
      return interpolationStep(part.name, parts[index + 1], next)
    case 'index':
      return indexStep(part.index, next)
    case 'indices':
      return eachStep(part, next, hasFilter(parts, index))
    case 'values':
      return eachStep(part, next, hasFilter(parts, index))
    case 'filter':
      return filterStep(part, before(parts, index), next)
    case 'keys':
      return keysStep(part, next)
  }
}

/** A variable at the beginning stands for all that it holds, as if `[*]` came after it. */
function before(parts: readonly Part[], index: number): Part | undefined {
  const part = parts[index - 1]
  return index === 1 && part?.kind === 'variable' ? { kind: 'indices' } : part
}

/** Only filters ask in which scope they stand. */
function hasFilter(parts: readonly Part[], index: number): boolean {
  return parts.slice(index + 1).some(({ kind }) => kind === 'filter')
}

function at(path: Path | undefined): string {
  return path === undefined ? '' : ` at ${pathText(path)}`
}

function keyStep(name: string, next: Step): Step {
  const converted = spellings(name)
  const tried = converted
    .map((key, spelling) => ({ key, spelling }))
    .filter(({ key }, i) => converted.indexOf(key) === i)
  // Of what every object inherits, only what the document has itself counts.
  const inherited = [name, ...converted].some((key) => key in {})
  const get = inherited
    ? (map: ValueMap, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined)
    : (map: ValueMap, key: string) => map[key]
  return (value, path, scope, spelling, into, evaluation) => {
    evaluation.steps -= 1
    if (!isMap(value)) {
      addMissing(
        into,
        path,
        path && `There is no property ${name}${at(path)}, which is no map but of kind ${kindOf(value)}.`,
      )
      return
    }
    const found = get(value, name)
    if (found !== undefined) {
      next(found, pathTo(path, name), scope, spelling, into, evaluation)
      return
    }
    for (const other of tried) {
      if (spelling !== AS_WRITTEN && other.key !== converted[spelling]) continue
      const alike = get(value, other.key)
      if (alike === undefined) continue
      const chosen = spelling === AS_WRITTEN ? other.spelling : spelling
      next(alike, pathTo(path, other.key), scope, chosen, into, evaluation)
      return
    }
    addMissing(into, path, path && `There is no property ${name}${at(path)}.`)
  }
}

/** Guard takes an index below 0 for one from the start, too. */
function indexStep(index: number, next: Step): Step {
  const offset = Math.abs(index)
  return (value, path, scope, spelling, into, evaluation) => {
    evaluation.steps -= 1
    if (isList(value) && offset < value.length) {
      next(value[offset]!, pathTo(path, offset), scope, spelling, into, evaluation)
    } else addMissing(into, path, path && `There is no item ${index}${at(path)}.`)
  }
}

/** `[*]` or `.*`: a value that is no list stands for a list of one; for `[*]` a map does, too. */
function eachStep(part: Extract<Part, { kind: 'indices' | 'values' }>, next: Step, scoped: boolean): Step {
  const { kind, capture } = part
  return (value, path, scope, spelling, into, evaluation) => {
    if (isList(value)) {
      evaluation.spend(value.length + 1)
      if (value.length === 0) addMissing(into, path, path && `There are no items${at(path)}.`)
      for (const [index, item] of value.entries()) next(item, pathTo(path, index), scope, spelling, into, evaluation)
    } else if (isMap(value) && (kind === 'values' || capture !== undefined)) {
      const keys = Object.keys(value)
      evaluation.spend(keys.length + 1)
      if (keys.length === 0) addMissing(into, path, path && `There are no properties${at(path)}.`)
      for (const key of keys) {
        const member = value[key]!
        const to = pathTo(path, key)
        if (capture !== undefined) evaluation.capture(capture, key, to)
        next(member, to, scoped ? valueScope(member, to, scope) : scope, spelling, into, evaluation)
      }
    } else next(value, path, scope, spelling, into, evaluation)
  }
}

/** `[ ... ]`: of a list or a property's map, the values for which the clauses hold; after `.*` and `[*]`, each map for which they do. */
function filterStep({ clauses, capture }: FilterPart, previous: Part | undefined, next: Step): Step {
  const judge = compileConjunction(clauses)
  const holds = (scope: Scope, evaluation: Evaluation) => evaluation.quietly(judge, scope) === PASS
  const afterAll = previous?.kind === 'values' || previous?.kind === 'indices'
  const afterKey = previous?.kind === 'key' || previous?.kind === 'variable'
  return (value, path, scope, spelling, into, evaluation) => {
    evaluation.enter()
    if (isList(value)) {
      evaluation.spend(value.length + 1)
      for (const [index, item] of value.entries()) {
        const to = pathTo(path, index)
        if (holds(valueScope(item, to, scope), evaluation)) next(item, to, scope, spelling, into, evaluation)
      }
    } else if (isMap(value) && afterKey) {
      for (const key of Object.keys(value)) {
        evaluation.spend(1)
        const member = value[key]!
        const to = pathTo(path, key)
        const within = valueScope(member, to, scope)
        if (!holds(within, evaluation)) continue
        if (capture !== undefined) evaluation.capture(capture, key, to)
        next(member, to, within, spelling, into, evaluation)
      }
    } else if (isMap(value) && afterAll) {
      if (holds(scope, evaluation)) next(value, path, scope, spelling, into, evaluation)
    } else if (isMap(value) || previous?.kind === 'indices') {
      if (holds(valueScope(value, path, scope), evaluation)) next(value, path, scope, spelling, into, evaluation)
    } else addMissing(into, path, path && `What is to be filtered${at(path)} is of kind ${kindOf(value)}.`)
    evaluation.leave()
  }
}

/** `[ keys == ... ]`: the values of a map whose keys compare. */
function keysStep(part: KeysPart, next: Step): Step {
  const right = part.right.kind === 'query' ? compileRelative(part.right.query) : undefined
  const literal = part.right.kind === 'query' ? undefined : compileExpression(part.right)
  return (value, path, scope, spelling, into, evaluation) => {
    if (!isMap(value)) {
      addMissing(into, path, path && `What is to be filtered by its keys${at(path)} is of kind ${kindOf(value)}.`)
      return
    }
    const others = literal?.(scope, evaluation) ?? right!(value, path, scope, spelling, evaluation)
    for (const key of selectedKeys(Object.keys(value), others, part, evaluation)) {
      next(value[key]!, pathTo(path, key), scope, spelling, into, evaluation)
    }
  }
}

/** A query that begins at the map whose keys are compared. */
function compileRelative(query: Query) {
  const [first] = query.parts
  const variable = first?.kind === 'variable' ? compileQuery(query) : undefined
  const step = variable === undefined ? compileParts(query.parts, 0) : undefined
  return (value: Value, path: Path | undefined, scope: Scope, spelling: number, evaluation: Evaluation): Results => {
    if (variable !== undefined) return variable(scope, evaluation)
    const into = noResults(path)
    step!(value, path, scope, spelling, into, evaluation)
    return into
  }
}

/** `Resources.%names`: the properties that the variable's strings name. */
function interpolationStep(name: string, following: Part | undefined, next: Step): Step {
  const kind = following?.kind
  const allowed = kind === undefined || kind === 'indices' || kind === 'key' || kind === 'variable' || kind === 'index'
  const only = following?.kind === 'index' ? Math.abs(following.index) : undefined
  return (value, path, scope, spelling, into, evaluation) => {
    if (!isMap(value)) {
      addMissing(into, path, path && `There are no properties %${name}${at(path)}, which is of kind ${kindOf(value)}.`)
      return
    }
    const { values } = variableOf(name, scope, evaluation)
    if (!allowed) evaluation.fail(`after the variable %${name} cannot follow ${printPart(following!, false)}`)
    if (only !== undefined && only >= values.length) {
      addMissing(into, path, path && `The variable %${name} holds no value ${only}.`)
      return
    }
    const take = (key: Value) => {
      evaluation.spend(1)
      if (typeof key !== 'string')
        return evaluation.fail(`the variable %${name} names a property, but holds what is no string`)
      const member = Object.hasOwn(value, key) ? value[key] : undefined
      if (member !== undefined) next(member, pathTo(path, key), scope, spelling, into, evaluation)
      else addMissing(into, path, path && `There is no property ${key}${at(path)}.`)
    }
    for (const key of only === undefined ? values : [values[only]!]) {
      if (key instanceof Unresolved)
        addMissing(into, path, path && `The variable %${name} is not resolved. ${key.missing}`)
      else if (isList(key)) for (const each of key) take(each)
      else take(key)
    }
  }
}
