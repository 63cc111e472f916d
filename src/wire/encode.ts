import type { ServiceModel, Shape } from '../model/model.ts'

type Encoder = (value: unknown) => unknown

/** No timestamp or blob anywhere below: the value is its own JSON. */
const AS_IS = Symbol('as it is')

const encoders = new WeakMap<ServiceModel, Map<string, Encoder | typeof AS_IS>>()

/**
 * An operation's output, ready for `JSON.stringify`: `Date` becomes seconds since 1970 with milliseconds, `Uint8Array`
 * base64. Only the parts of a value that hold such members are copied.
 */
export function encode(model: ServiceModel, operation: string, output: object): object {
  const shape = model.operations[operation]!.output
  if (shape === undefined) return {}
  const encoder = encoderOf(model, shape)
  return encoder === AS_IS ? output : (encoder(output) as object)
}

function encoderOf(model: ServiceModel, shapeName: string): Encoder | typeof AS_IS {
  let known = encoders.get(model)
  if (known === undefined) {
    known = new Map()
    encoders.set(model, known)
  }
  let encoder = known.get(shapeName)
  if (encoder === undefined) {
    if (!hasSpecial(model, shapeName, new Set())) encoder = AS_IS
    else {
      let real: Encoder | undefined
      known.set(shapeName, (value) => real!(value))
      real = compile(model, model.shapes[shapeName]!)
      encoder = real
    }
    known.set(shapeName, encoder)
  }
  return encoder
}

function hasSpecial(model: ServiceModel, shapeName: string, seen: Set<string>): boolean {
  if (seen.has(shapeName)) return false
  seen.add(shapeName)
  const shape = model.shapes[shapeName]!
  if (shape.type === 'timestamp' || shape.type === 'blob') return true
  return below(shape).some((name) => hasSpecial(model, name, seen))
}

function below(shape: Shape): string[] {
  if (shape.type === 'structure') return Object.values(shape.members)
  if (shape.type === 'list') return [shape.member]
  return shape.type === 'map' ? [shape.value] : []
}

function compile(model: ServiceModel, shape: Shape): Encoder {
  switch (shape.type) {
    case 'timestamp':
      return seconds
    case 'blob':
      return base64
    case 'list': {
      const one = encoderOf(model, shape.member) as Encoder
      return (value) => (value as unknown[]).map(one)
    }
    case 'map': {
      const one = encoderOf(model, shape.value) as Encoder
      return (value) => Object.fromEntries(Object.entries(value as object).map(([key, given]) => [key, one(given)]))
    }
    case 'structure': {
      const special = Object.entries(shape.members)
        .map(([name, target]) => ({ name, encoder: encoderOf(model, target) }))
        .filter((member): member is { name: string; encoder: Encoder } => member.encoder !== AS_IS)
      return (value) => {
        const out: Record<string, unknown> = { ...(value as object) }
        for (const { name, encoder } of special) {
          const given = out[name]
          if (given !== undefined && given !== null) out[name] = encoder(given)
        }
        return out
      }
    }
    default:
      return (value) => value
  }
}

function seconds(value: unknown): number {
  const time = value instanceof Date ? value.getTime() : Number.NaN
  if (Number.isNaN(time)) throw new TypeError(`an output timestamp is not a Date: ${typeof value}`)
  return time / 1000
}

function base64(value: unknown): string {
  if (!(value instanceof Uint8Array)) throw new TypeError(`an output blob is not a Uint8Array: ${typeof value}`)
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
}
