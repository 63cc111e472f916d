/**
 * Checks and converts the JSON of a request against the API model, in AWS's words. The checks of each input are
 * compiled into closures at first use. A wrong JSON type is a `SerializationException` at once; constraint
 * violations are collected and told together.
 */
import type { ListShape, MapShape, ServiceModel, Shape, StructureShape } from '../model/model.ts'
import { lengthConstraints, numberConstraints, stringConstraints } from './constraints.ts'
import { javaPrint, lowerFirst } from './java-print.ts'
import {
  blobFrom,
  booleanFrom,
  integerFrom,
  numberFrom,
  serialization,
  stringFrom,
  timestampFrom,
} from './json-value.ts'
import { Problems } from './problems.ts'

/** Converts a value that is not null, adding the constraints it breaks. */
type Check = (value: unknown, problems: Problems) => unknown

/** Deeper than any real input; only shapes that contain themselves can get there. */
const DEEPEST = 200

/**
 * The input of `operation` as its types say: unknown members dropped, nulls absent, timestamps `Date`, blobs `Uint8Array`.
 * @throws Fault `SerializationException` or `ValidationException`
 */
export function validate(model: ServiceModel, operation: string, json: unknown): object {
  if (Array.isArray(json)) throw serialization('Start of list found where not expected')
  if (typeof json !== 'object' || json === null) throw serialization('')
  const { input } = model.operations[operation]!
  if (input === undefined) return {}
  const problems = new Problems()
  const converted = compiled(model, input)(json, problems) as object
  problems.raise()
  return converted
}

const checks = new WeakMap<ServiceModel, Map<string, Check>>()

function compiled(model: ServiceModel, shapeName: string): Check {
  let known = checks.get(model)
  if (known === undefined) {
    known = new Map()
    checks.set(model, known)
  }
  let check = known.get(shapeName)
  if (check === undefined) {
    // Recursive shapes find this stand-in while they are being compiled.
    let real: Check | undefined
    known.set(shapeName, (value, problems) => real!(value, problems))
    real = compile(model, shapeName, model.shapes[shapeName]!)
    known.set(shapeName, real)
    check = real
  }
  return check
}

function compile(model: ServiceModel, shapeName: string, shape: Shape): Check {
  switch (shape.type) {
    case 'structure':
      return structureCheck(model, shape)
    case 'list':
      return listCheck(model, shapeName, shape)
    case 'map':
      return mapCheck(model, shapeName, shape)
    case 'string':
      return constrained(stringFrom, stringConstraints(shape), (value) => value)
    case 'integer':
    case 'long':
      return constrained(
        (value) => integerFrom(value, shape.type as 'integer' | 'long'),
        numberConstraints(shape),
        String,
      )
    case 'float':
    case 'double':
      return constrained(
        (value) => numberFrom(value, shape.type as 'float' | 'double'),
        numberConstraints(shape),
        String,
      )
    case 'boolean':
      return booleanFrom
    case 'timestamp':
      return timestampFrom
    case 'blob':
      return constrained(
        blobFrom,
        lengthConstraints<Uint8Array>(shape, (value) => value.length),
        javaBuffer,
      )
  }
}

/** How Java prints a byte buffer that has just been read. */
function javaBuffer(value: Uint8Array): string {
  return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`
}

interface Rule<T> {
  readonly text: string
  readonly holds: (value: T) => boolean
}

function constrained<T>(convert: (value: unknown) => T, rules: readonly Rule<T>[], print: (value: T) => string): Check {
  if (rules.length === 0) return convert
  return (value, problems) => {
    const converted = convert(value)
    for (const rule of rules) if (!rule.holds(converted)) problems.add(print(converted), rule.text)
    return converted
  }
}

function structureCheck(model: ServiceModel, shape: StructureShape): Check {
  const required = new Set(shape.required)
  const members = Object.entries(shape.members).map(([name, target]) => ({
    name,
    segment: lowerFirst(name),
    required: required.has(name),
    check: compiled(model, target),
  }))
  return (value, problems) => {
    const json = jsonObject(value, 'Expected null')
    enter(problems)
    const out: Record<string, unknown> = {}
    for (const { name, segment, required, check } of members) {
      const given = Object.hasOwn(json, name) ? json[name] : undefined
      const before = problems.list.length
      if (given !== undefined && given !== null) out[name] = check(given, problems)
      else if (required) problems.add(null, 'Member must not be null')
      if (problems.list.length > before) problems.within(segment, before)
    }
    problems.depth -= 1
    return out
  }
}

function listCheck(model: ServiceModel, shapeName: string, shape: ListShape): Check {
  const rules = lengthConstraints<readonly unknown[]>(shape, (value) => value.length)
  const member = model.shapes[shape.member]!
  const check = compiled(model, shape.member)
  const together = isScalar(member) ? scalarTexts(member) : undefined
  return (value, problems) => {
    if (!Array.isArray(value)) {
      throw serialization(
        isObject(value) ? 'Start of structure or map found where not expected.' : 'Expected list or null',
      )
    }
    enter(problems)
    for (const rule of rules) if (!rule.holds(value)) problems.add(javaPrint(model, shapeName, value), rule.text)
    const out: unknown[] = new Array(value.length)
    let broken = false
    let missing = false
    for (let i = 0; i < value.length; i += 1) {
      const before = problems.list.length
      if (value[i] === null) {
        missing = true
        continue
      }
      out[i] = check(value[i], problems)
      if (problems.list.length === before) continue
      if (together === undefined) problems.within(`${i + 1}.member`, before)
      else {
        // AWS tells the broken constraints of plain members once, at the list.
        problems.list.length = before
        broken = true
      }
    }
    if (broken || missing) tellTogether(problems, 'Member', javaPrint(model, shapeName, value), together ?? [], missing)
    problems.depth -= 1
    return out
  }
}

function mapCheck(model: ServiceModel, shapeName: string, shape: MapShape): Check {
  const rules = lengthConstraints<object>(shape, (value) => Object.keys(value).length)
  const keyTexts = scalarTexts(model.shapes[shape.key]!)
  const valueShape = model.shapes[shape.value]!
  const valueTexts = isScalar(valueShape) ? scalarTexts(valueShape) : undefined
  const checkKey = compiled(model, shape.key)
  const checkValue = compiled(model, shape.value)
  return (value, problems) => {
    const json = jsonObject(value, 'Expected map or null')
    enter(problems)
    for (const rule of rules) if (!rule.holds(json)) problems.add(javaPrint(model, shapeName, json), rule.text)
    const out: Record<string, unknown> = {}
    const broken = { key: false, value: false, missing: false }
    for (const [key, given] of Object.entries(json)) {
      const before = problems.list.length
      checkKey(key, problems)
      if (problems.list.length > before) {
        problems.list.length = before
        broken.key = true
      }
      if (given === null) {
        broken.missing = true
        continue
      }
      put(out, key, checkValue(given, problems))
      if (problems.list.length === before) continue
      if (valueTexts === undefined) problems.within(`${key}.member`, before)
      else {
        problems.list.length = before
        broken.value = true
      }
    }
    const printed = () => javaPrint(model, shapeName, json)
    if (broken.key) tellTogether(problems, 'Map keys', printed(), keyTexts, false)
    if (broken.value || broken.missing) tellTogether(problems, 'Map value', printed(), valueTexts ?? [], broken.missing)
    problems.depth -= 1
    return out
  }
}

function tellTogether(problems: Problems, who: string, printed: string, texts: readonly string[], missing: boolean) {
  const all = missing ? [...texts, 'Member must not be null'] : texts
  problems.add(printed, `${who} must satisfy constraint: [${all.join(', ')}]`)
}

/** The constraints of a plain shape in the order in which AWS lists them together. */
function scalarTexts(shape: Shape): string[] {
  switch (shape.type) {
    case 'string': {
      const rules = stringConstraints(shape).map(({ text }) => text)
      const isLength = (text: string) => text.startsWith('Member must have length')
      return [...rules.filter(isLength), ...rules.filter((text) => !isLength(text))]
    }
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return numberConstraints(shape).map(({ text }) => text)
    default:
      return []
  }
}

function isScalar(shape: Shape): boolean {
  return shape.type !== 'structure' && shape.type !== 'list' && shape.type !== 'map'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function jsonObject(value: unknown, otherwise: string): Record<string, unknown> {
  if (isObject(value)) return value
  throw serialization(Array.isArray(value) ? 'Start of list found where not expected' : otherwise)
}

function enter(problems: Problems): void {
  problems.depth += 1
  if (problems.depth > DEEPEST) throw serialization('')
}

/** A map's key is the caller's: `__proto__` must become a key like any other. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else target[key] = value
}
